/// The engine that scores.
public enum Engine {
    /// Its version, raised with every change of what a run gives; `chiso --version` prints it, and a seal holds it.
    public static let version = "1.0.0"
}
