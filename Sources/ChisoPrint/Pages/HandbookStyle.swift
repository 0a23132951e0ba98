/// How a handbook looks: on a screen of any width, and on A4.
enum HandbookStyle {
    static let css = """
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
}
