import Foundation
import Testing

/// A headless Chromium, driven over WebDriver; it is closed with its owner.
///
/// - Basis: W3C WebDriver, https://www.w3.org/TR/webdriver2/.
final class Browser {
    /// Whether this machine has what it needs.
    static let isInstalled = ["chromium", "chromedriver", "curl"].allSatisfy(Programs.has)

    /// What the driver answered instead of a result.
    struct Fault: Error { var words: String }

    private let driver = Process()
    private let base: String
    private var session = ""

    /// Starts a browser whose pages are as wide as a device.
    ///
    /// - Parameter isScripted: Whether pages may run scripts.
    init(width: Int, height: Int = 900, isScripted: Bool = true) throws {
        let port = Int.random(in: 20_000..<60_000)
        base = "http://127.0.0.1:\(port)"
        driver.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        driver.arguments = ["chromedriver", "--port=\(port)", "--silent"]
        driver.standardOutput = FileHandle.nullDevice
        driver.standardError = FileHandle.nullDevice
        try driver.run()
        var options: [String: Any] = [
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
            "mobileEmulation": [
                "deviceMetrics": [
                    "width": width, "height": height, "pixelRatio": 1, "touch": false,
                ] as [String: Any]
            ],
        ]
        if !isScripted {
            options["prefs"] = ["profile.managed_default_content_settings.javascript": 2]
        }
        let wanted: [String: Any] = [
            "browserName": "chrome", "goog:chromeOptions": options,
            "goog:loggingPrefs": ["browser": "ALL"],
        ]
        let made = try begun(["capabilities": ["alwaysMatch": wanted]])
        session = (made as? [String: Any])?["sessionId"] as? String ?? ""
    }

    deinit {
        // Ends the browser, and the driver too.
        _ = try? call("GET", "/shutdown")
        if (try? driver.waitForEnd()) == nil { Issue.record("chromedriver does not end") }
    }

    /// Opens a file.
    func open(_ path: String) throws {
        _ = try post("url", ["url": URL(fileURLWithPath: path).absoluteString])
    }

    /// Runs a script of the test in the page and gives what it returns.
    func run(_ script: String) throws -> Any? {
        try post("execute/sync", ["script": script, "args": [Any]()])
    }

    /// The same, for a text.
    func text(_ script: String) throws -> String { try run(script) as? String ?? "" }

    /// Presses the mouse on the first element that a selector finds.
    func click(_ selector: String) throws {
        _ = try post("element/\(element(selector))/click", [:])
    }

    /// Types into the first element that a selector finds.
    func type(_ text: String, into selector: String) throws {
        _ = try post("element/\(element(selector))/value", ["text": text])
    }

    /// What the page and the browser said on the console, policy violations among it.
    func console() throws -> [String] {
        let entries = try post("se/log", ["type": "browser"]) as? [[String: Any]] ?? []
        return entries.compactMap { $0["message"] as? String }
    }

    /// A picture of what is seen, as PNG.
    func picture() throws -> Data {
        let words = try call("GET", "/session/\(session)/screenshot") as? String ?? ""
        return Data(base64Encoded: words) ?? Data()
    }

    // MARK: - The protocol

    private func element(_ selector: String) throws -> String {
        let found = try post("element", ["using": "css selector", "value": selector])
        return (found as? [String: String])?.values.first ?? ""
    }

    private func post(_ what: String, _ body: [String: Any]) throws -> Any? {
        try call("POST", "/session/\(session)/\(what)", body)
    }

    /// The driver takes a moment to listen.
    private func begun(_ body: [String: Any]) throws -> Any? {
        for _ in 0..<300 {
            if (try? call("GET", "/status")) != nil { break }
            Thread.sleep(forTimeInterval: 0.1)
        }
        return try call("POST", "/session", body)
    }

    private func call(
        _ method: String, _ path: String, _ body: [String: Any]? = nil
    ) throws -> Any? {
        let curl = Process()
        curl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        curl.arguments = [
            "curl", "--silent", "--max-time", "240", "--request", method, "--data", "@-",
            "--header", "Content-Type: application/json", base + path,
        ]
        let (input, output) = (Pipe(), Pipe())
        curl.standardInput = input
        curl.standardOutput = output
        try curl.run()
        let sent = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
        try input.fileHandleForWriting.write(contentsOf: sent)
        try input.fileHandleForWriting.close()
        // It ends by itself, and names nobody else as a writer.
        let data = output.fileHandleForReading.readDataToEndOfFile()
        try curl.waitForEnd()
        let answer = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        guard let answer else { throw Fault(words: "\(method) \(path): no answer") }
        let value = answer["value"]
        if let fault = value as? [String: Any], let kind = fault["error"] as? String {
            throw Fault(words: "\(method) \(path): \(kind): \(fault["message"] ?? "")")
        }
        return value is NSNull ? nil : value
    }
}
