import Testing

@testable import ChisoSeal

@Suite struct DigestTests {
    @Test(
        "The digest is the one that FIPS 180-4 gives for its examples",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func examples(text: String, digest: String) throws {
        #expect(try Digest.hex(of: Array(text.utf8)) == digest)
    }

    @Test("A million letters fed in pieces give the digest of the whole")
    func pieces() throws {
        let digest = try Digest()
        let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
        for _ in 0..<1000 { try piece.withUnsafeBytes { try digest.add($0) } }
        #expect(
            try digest.hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }
}
