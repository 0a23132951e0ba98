import CCrypto
import ChisoModel

/// SHA-256 by OpenSSL, fed piece by piece; owns the context of one digest.
struct Digest: ~Copyable {
    private let context: OpaquePointer

    /// Starts on nothing.
    ///
    /// - Throws: C484 when there is no memory for it.
    init() throws(Failure) {
        // The machine's openssl.cnf could put another implementation in the place of OpenSSL's own.
        OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)
        self.context = try Self.started()
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Takes more bytes.
    func add(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
        guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
            throw Self.failure
        }
    }

    /// The digest of all bytes taken, as 64 hexadecimal digits in lower case.
    consuming func hex() throws(Failure) -> String {
        var bytes = [UInt8](repeating: 0, count: 32)
        guard EVP_DigestFinal_ex(context, &bytes, nil) == 1 else { throw Self.failure }
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The digest of bytes in memory.
    static func hex(of bytes: [UInt8]) throws(Failure) -> String {
        let digest = try Digest()
        var failure: Failure?
        bytes.withUnsafeBytes { buffer in
            do throws(Failure) { try digest.add(buffer) } catch { failure = error }
        }
        if let failure { throw failure }
        return try digest.hex()
    }

    /// Whether a text is a digest: 64 hexadecimal digits in lower case.
    static func isHex(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private static func started() throws(Failure) -> OpaquePointer {
        guard let context = EVP_MD_CTX_new() else { throw failure }
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            EVP_MD_CTX_free(context)
            throw failure
        }
        return context
    }

    private static var failure: Failure {
        Failure(
            SealCode.digestFailed, "SHA-256 cannot be computed",
            fix: "see that there is memory to spare")
    }
}
