namespace VastBot.Runbook.Features.Timeline.Page;

/// <summary>How the pages look.</summary>
internal static class PageStyle
{
    public const string Text = """
        :root{--ink:#1f2937;--quiet:#6b7280;--line:#e5e7eb;--paper:#fff;--soft:#f6f7f9;--link:#0b63ce}
        @media (prefers-color-scheme:dark){:root{--ink:#e5e7eb;--quiet:#9ca3af;--line:#374151;--paper:#111827;--soft:#1f2937;--link:#7db3ff}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
        main{max-width:60rem;margin:0 auto;padding:1rem 1rem 4rem}
        h1{font-size:1.5rem;line-height:1.25;margin:.3rem 0 1rem}
        h2{font-size:1.1rem;margin:2rem 0 .6rem}
        a{color:var(--link)}
        .practice{margin:0;padding:.5rem 1rem;background:#fde68a;color:#1f2937;text-align:center}
        .way{margin:.3rem 0}
        .quiet{color:var(--quiet);font-size:.87rem}
        .card{background:var(--soft);border:1px solid var(--line);border-radius:12px;padding:.4rem 1.1rem 1rem}
        dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.7rem 1.5rem;margin:0}
        dt{color:var(--quiet);font-size:.87rem}
        dd{margin:0}
        .badge{display:inline-block;border-radius:999px;padding:.1rem .7rem;font-size:.87rem;font-weight:600;background:#4b5563;color:#fff}
        .badge.P1{background:#b91c1c}.badge.P2{background:#c2410c}.badge.P3{background:#a16207}.badge.P4{background:#1d4ed8}
        .badge.Resolved{background:#15803d}.badge.Monitoring{background:#0f766e}
        .timeline,.list{list-style:none;margin:0;padding:0}
        .timeline li{display:flex;gap:.9rem;padding:.35rem 0;border-bottom:1px solid var(--line)}
        .timeline li.day{color:var(--quiet);font-size:.87rem;border:0;padding-top:.9rem}
        .timeline time{flex:none;min-width:3.2rem;font-variant-numeric:tabular-nums;color:var(--quiet)}
        .timeline .turn div{font-weight:600}.timeline .turn .quiet{font-weight:400}
        .timeline .note div::before{content:"note";margin-right:.5em;padding:0 .45em;border-radius:4px;background:var(--soft);border:1px solid var(--line);color:var(--quiet);font-size:.8rem}
        .list li{padding:.6rem 0;border-bottom:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.2rem 1rem;justify-content:space-between}
        .list a{text-decoration:none;color:inherit}
        svg{width:100%;height:auto;background:#fff;border-radius:12px;border:1px solid var(--line)}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.94rem}
        td,th{text-align:left;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top}
        th{white-space:nowrap;overflow-wrap:normal}
        code{font-size:.85em}
        @media (max-width:40rem){
        .scroll svg{min-width:40rem}
        tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}
        tr:first-child{display:none}
        td{display:block;border:0;padding:.1rem 0}
        td[data-head]::before{content:attr(data-head) ": ";color:var(--quiet)}
        }
        """;
}
