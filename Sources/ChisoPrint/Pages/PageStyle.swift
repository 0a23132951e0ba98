/// How pages look: those of a handbook, and of a report, which have more.
public enum PageStyle {
    /// Shades of shares from light to dark, ten of them; text on the darker ones is white.
    public static let shades = [
        "#f7fbff", "#e6f0f9", "#d3e3f2", "#b9d3ea", "#98bfdf", "#74a6d1", "#528bbf", "#3570a8",
        "#1f548c", "#0b396b",
    ]
    /// The first shade with white text.
    static let firstDark = 6

    /// The shade of a share in percent.
    public static func shade(_ share: Double) -> Int {
        Int(share / 10, within: 0...shades.count - 1)
    }

    /// Of a report.
    static let css = plain + own + shadeRules + print

    private static let shadeRules = shades.enumerated().map { place, shade in
        "\n.s\(place) { background: \(shade); color: \(place < firstDark ? "#000" : "#fff"); }"
    }.joined()

    /// Of a handbook, on a screen of any width and on A4.
    static let plain = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; color: #1a1a1a; background: #fff;
          font: 16px/1.5 "Noto Sans", "Segoe UI", Roboto, Arial, sans-serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 0.5rem 0 1rem; }
        h2 { font-size: 1.35rem; margin: 2.2rem 0 0.6rem; border-bottom: 2px solid #1f4e79; }
        h3 { font-size: 1.15rem; margin: 1.8rem 0 0.4rem; color: #1f4e79; }
        h4 { font-size: 1rem; margin: 1.6rem 0 0.3rem; padding-top: 0.5rem;
          border-top: 1px solid #c8c8c8; }
        nav ul { list-style: none; padding: 0; margin: 0; }
        nav .level3 { padding-left: 1.2rem; }
        nav .level4 { padding-left: 2.4rem; font-size: 0.92rem; }
        a { color: #1f4e79; }
        dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: 0.15rem 1rem;
          margin: 0.4rem 0; }
        dt { grid-column: 1; color: #555; }
        dd { grid-column: 2; margin: 0; min-width: 0; }
        .table { overflow-x: auto; margin: 0.6rem 0; }
        table { border-collapse: collapse; font-size: 0.92rem; }
        th, td { border: 1px solid #bbb; padding: 0.25rem 0.5rem; text-align: left;
          vertical-align: top; }
        th { background: #eef3f8; }
        td.number, th.number { text-align: right; white-space: nowrap; }
        tr.head td { font-weight: bold; background: #f6f6f6; }
        code, pre { font: 0.88em/1.45 "Noto Sans Mono", "DejaVu Sans Mono", Consolas, monospace; }
        pre { background: #f6f6f6; border: 1px solid #ddd; padding: 0.5rem; margin: 0.2rem 0 0.8rem;
          white-space: pre-wrap; overflow-wrap: anywhere; }
        .line { color: #767676; user-select: none; }
        .place { margin: 0.6rem 0 0; color: #555; }
        @media (max-width: 40rem) {
          dl { display: block; }
          dt { margin-top: 0.35rem; }
          dd { padding-left: 0.8rem; }
        }
        @page { size: A4; margin: 18mm 16mm; }
        @media print {
          body { font-size: 10pt; }
          main { max-width: none; padding: 0; }
          a { color: inherit; text-decoration: none; }
          h1, h2, h3, h4, dt, .place { break-after: avoid; }
          tr, dd { break-inside: avoid; }
          thead { display: table-header-group; }
          .table { overflow: visible; }
          table { font-size: 8.5pt; }
          pre { font-size: 8pt; }
        }
        """

    private static let own = """

        main { max-width: 76rem; }
        h2 { break-after: avoid; }
        header nav { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; padding: 0.5rem 1rem;
          background: #eef3f8; border-bottom: 1px solid #c5d3e0; }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { position: static; }
        .lead { color: #444; margin: 0 0 1rem; }
        .notice { border-left: 5px solid #8a5a00; background: #fdf5e3; padding: 0.5rem 0.8rem;
          margin: 0.6rem 0; }
        .notice p { margin: 0.2rem 0; }
        .facts th { background: none; font-weight: normal; color: #555; white-space: nowrap; }
        .facts th, .facts td { border: 0; padding: 0.1rem 1rem 0.1rem 0; }
        .figures { display: flex; flex-wrap: wrap; gap: 0.6rem; padding: 0; margin: 1rem 0;
          list-style: none; }
        .figures li { border: 1px solid #c5d3e0; border-radius: 4px; padding: 0.4rem 0.8rem;
          min-width: 7rem; }
        .figures b { display: block; font-size: 1.35rem; line-height: 1.3; }
        .figures span { color: #555; font-size: 0.88rem; }
        .table table { border-collapse: separate; border-spacing: 0; border: 1px solid #bbb;
          border-width: 1px 0 0 1px; }
        .table th, .table td { border-width: 0 1px 1px 0; }
        tbody th { background: #fff; font-weight: normal; }
        .table tbody th[scope="row"] { min-width: 8rem; }
        tr.head th, tr.head td { font-weight: bold; background: #f3f6f9; }
        .heat td { text-align: right; border-color: #fff; min-width: 3.4rem; }
        .heat td.none { background: repeating-linear-gradient(45deg, #fff, #fff 4px, #ddd 4px,
          #ddd 5px); color: #333; text-align: center; }
        .legend { display: flex; flex-wrap: wrap; gap: 0; padding: 0; margin: 0.4rem 0;
          list-style: none; font-size: 0.82rem; }
        .legend li { padding: 0.1rem 0.45rem; border: 1px solid #ccc; margin-left: -1px; }
        .chart { overflow-x: auto; margin: 0.8rem 0; }
        .chart svg { display: block; width: 100%; max-width: 34rem; height: auto; }
        .chart.broad svg { min-width: 30rem; }
        td.words { min-width: 12rem; }
        td.strip { white-space: nowrap; }
        td.strip svg { display: inline-block; vertical-align: middle; margin-right: 0.4rem; }
        ul.plain { list-style: none; padding: 0; }
        abbr { text-decoration: none; }
        .lost { padding: 0; list-style: none; }
        .lost > li { border-top: 1px solid #c8c8c8; padding: 0.5rem 0; break-inside: avoid; }
        .lost h3 { margin: 0; font-size: 1rem; color: inherit; }
        .lost p { margin: 0.2rem 0; }
        .points { float: right; font-weight: bold; margin-left: 1rem; white-space: nowrap; }
        .quiet { color: #555; font-size: 0.9rem; }
        .up::before { content: "▲ "; }
        .down::before { content: "▼ "; }
        .controls { display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; align-items: center;
          margin: 0.6rem 0; }
        .controls input, .controls select { font: inherit; padding: 0.15rem 0.4rem;
          max-width: 100%; }
        th button { font: inherit; font-weight: bold; color: inherit; background: none; border: 0;
          padding: 0; margin: 0; text-align: inherit; cursor: pointer; }
        th button::after { content: " ↕"; color: #767676; }
        th[aria-sort="ascending"] button::after { content: " ▲"; color: inherit; }
        th[aria-sort="descending"] button::after { content: " ▼"; color: inherit; }
        th button:focus-visible, a:focus-visible, .table:focus-visible {
          outline: 3px solid #b05a00; outline-offset: 2px; }
        footer { border-top: 1px solid #c8c8c8; margin-top: 2rem; padding-top: 0.5rem; }
        @media screen {
          .table tbody th[scope="row"], .table thead th.name { position: sticky; left: 0; }
          .table { background: linear-gradient(to left, #fff 1.5rem, transparent) right /
            3rem 100% no-repeat local, linear-gradient(to left, #666, transparent) right /
            1rem 100% no-repeat scroll; }
          @supports (animation-timeline: scroll()) {
            .table { background: none; animation: more linear;
              animation-timeline: scroll(self inline); }
          }
        }
        @keyframes more {
          0%, 90% { mask-image: linear-gradient(to left, #0002, #000 2.5rem); }
          100% { mask-image: linear-gradient(to left, #000, #000 2.5rem); }
        }
        @media (max-width: 40rem) {
          main { padding: 0.7rem; }
          h1 { font-size: 1.35rem; }
          .facts th, .facts td { display: block; padding: 0; white-space: normal; }
          .facts td { margin-bottom: 0.4rem; }
          .table tbody th[scope="row"] { max-width: 11rem; }
          .table thead th { white-space: normal; }
          th, td { padding: 0.25rem 0.35rem; }
          th button::after { content: ""; }
        }
        """

    private static let print = """

        @page { @top-left { content: string(report); font: 8pt "Noto Sans", sans-serif; }
          @bottom-left { content: string(page); font: 8pt "Noto Sans", sans-serif; }
          @bottom-right { content: counter(page) " / " counter(pages);
            font: 8pt "Noto Sans", sans-serif; } }
        @page wide { size: A4 landscape; }
        @media screen { .running { display: none; } }
        @media print {
          .running { string-set: report content(); position: absolute; left: -99rem; }
          h1 { string-set: page content(); }
          .wide { page: wide; }
          td.words { min-width: 0; }
          header nav, .controls, .ways, .skip, footer { display: none; }
          .notice, .figures li, .chart, .table.small, .facts, .lost > li { break-inside: avoid; }
          .lead, .table.small + .quiet, summary { break-before: avoid; }
          td.strip svg { width: 60px; }
          #scorecard table { font-size: 7.5pt; }
          #scorecard th, #scorecard td { padding: 0.15rem 0.25rem; }
          th button::after { content: ""; }
          .chart svg { max-width: 24rem; }
          .chart.broad svg { min-width: 0; max-width: 30rem; }
          .s0, .s1, .s2, .s3, .s4, .s5, .s6, .s7, .s8, .s9, th, tr.head td, .notice {
            -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }
        """
}
