/// The README of a bundle: tells a stranger, in Vietnamese and English, what lies there and how to check it.
enum SealReadme {
    /// The text; the same for every bundle of this version but for the run it names.
    static func text(of seal: Seal) -> String {
        let again = "chiso score --data \(quoted(seal.data)) --period \(seal.period)"
        let named = seal.rules.map { " --rules \(quoted($0))" } ?? ""
        return """
            # Kết quả được niêm phong · Sealed results

            ## Tiếng Việt

            Thư mục này giữ kết quả chấm điểm (`results/`) cùng mọi tệp đã dùng để tính ra kết quả đó: quy tắc
            (`Rules/`), số liệu (`Datasets/`), các giới hạn và phiên bản phần mềm (`seal.json`).

            1. Kiểm tra từng tệp, không cần phần mềm riêng: `sha256sum -c SHA256SUMS`
            2. Lấy mã của toàn bộ: `sha256sum SHA256SUMS`. So 64 ký tự này với mã ghi trong biên bản. Chỉ mã ghi ở
               nơi khác mới chứng minh rằng thư mục không bị thay cả bộ.
            3. Tính lại và so từng byte: `chiso verify . --expect MÃ` (chạy trong thư mục này)

            Thêm, bớt, đổi tên một tệp hay sửa một byte đều làm bước 1, 2 hoặc 3 báo khác. Quyền truy cập, chủ sở hữu
            và thời gian của tệp không được niêm phong. Niêm phong không cho biết ai đã lập thư mục này: muốn vậy, hãy
            ký số mã của toàn bộ.

            ## English

            This folder holds the results of a scoring run (`results/`) and every file they were computed from: the
            rules (`Rules/`), the data (`Datasets/`), the limits and the version of the software (`seal.json`).

            1. Check every file, with no software of ours: `sha256sum -c SHA256SUMS`
            2. Take the digest of the whole: `sha256sum SHA256SUMS`. Compare its 64 characters with the digest in the
               minutes. Only a digest kept elsewhere proves that the whole folder was not replaced.
            3. Compute again and compare byte by byte: `chiso verify . --expect DIGEST` (run in this folder)

            A file added, removed or renamed, or one byte changed, makes step 1, 2 or 3 tell of it. Permissions, owners
            and times of files are not sealed. The seal does not tell who made this folder: for that, sign the digest.

            ## \(seal.round) · \(seal.pack) · \(seal.period)

            Phần mềm, software: chiso \(seal.engine), \(seal.lua). Chấm lại tại đây, score again here:

                \(again)\(named)

            """
    }

    /// A word for a shell.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F: true
            default: false
            }
        }
        return isPlain
            ? word
            : "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
    }
}
