import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A headless Chromium, driven over WebDriver; it is closed with its owner.
///
/// - Basis: W3C WebDriver, https://www.w3.org/TR/webdriver2/.
final class Browser {
    /// Whether this machine has what it needs.
    static let isInstalled = Programs.has("chromium") && Programs.has("chromedriver")

    /// What the driver answered instead of a result.
    struct Fault: Error { var words: String }

    private let driver = Process()
    private let base: String
    private var session = ""

    /// Starts a browser whose pages are as wide as a device.
    ///
    /// - Parameter isScripted: Whether pages may run scripts.
    init(width: Int, height: Int = 900, isScripted: Bool = true) async throws {
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
        let made = try await begun(["capabilities": ["alwaysMatch": wanted]])
        session = (made as? [String: Any])?["sessionId"] as? String ?? ""
    }

    deinit {
        guard driver.isRunning else { return }
        driver.terminate()
    }

    /// Ends the browser; without it the driver ends it when it is ended itself.
    func close() async throws { _ = try await call("DELETE", "/session/\(session)") }

    /// Opens a file.
    func open(_ path: String) async throws {
        _ = try await post("url", ["url": URL(fileURLWithPath: path).absoluteString])
    }

    /// Runs a script of the test in the page and gives what it returns.
    func run(_ script: String) async throws -> Any? {
        try await post("execute/sync", ["script": script, "args": [Any]()])
    }

    /// The same, for a text.
    func text(_ script: String) async throws -> String { try await run(script) as? String ?? "" }

    /// Presses the mouse on the first element that a selector finds.
    func click(_ selector: String) async throws {
        _ = try await post("element/\(element(selector))/click", [:])
    }

    /// Types into the first element that a selector finds.
    func type(_ text: String, into selector: String) async throws {
        _ = try await post("element/\(element(selector))/value", ["text": text])
    }

    /// What the page and the browser said on the console, policy violations among it.
    func console() async throws -> [String] {
        let entries = try await post("se/log", ["type": "browser"]) as? [[String: Any]] ?? []
        return entries.compactMap { $0["message"] as? String }
    }

    /// A picture of what is seen, as PNG.
    func picture() async throws -> Data {
        let words = try await call("GET", "/session/\(session)/screenshot") as? String ?? ""
        return Data(base64Encoded: words) ?? Data()
    }

    // MARK: - The protocol

    private func element(_ selector: String) async throws -> String {
        let found = try await post("element", ["using": "css selector", "value": selector])
        return (found as? [String: String])?.values.first ?? ""
    }

    private func post(_ what: String, _ body: [String: Any]) async throws -> Any? {
        try await call("POST", "/session/\(session)/\(what)", body)
    }

    /// The driver takes a moment to listen.
    private func begun(_ body: [String: Any]) async throws -> Any? {
        for _ in 0..<300 {
            if (try? await call("GET", "/status")) != nil { break }
            try await Task.sleep(for: .milliseconds(100))
        }
        return try await call("POST", "/session", body)
    }

    private func call(
        _ method: String, _ path: String, _ body: [String: Any]? = nil
    ) async throws -> Any? {
        guard let url = URL(string: base + path) else { throw Fault(words: path) }
        var request = URLRequest(url: url, timeoutInterval: 120)
        request.httpMethod = method
        if let body {
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
            request.httpBody = try JSONSerialization.data(withJSONObject: body)
        }
        let (data, answer) = try await URLSession.shared.data(for: request)
        let value = (try JSONSerialization.jsonObject(with: data) as? [String: Any])?["value"]
        guard (answer as? HTTPURLResponse)?.statusCode == 200 else {
            throw Fault(words: String(decoding: data.prefix(400), as: UTF8.self))
        }
        return value is NSNull ? nil : value
    }
}
