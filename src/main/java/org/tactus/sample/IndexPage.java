package org.tactus.sample;

import org.tactus.casefile.DecisionBody.FindingBody;

/** A page over a packet's claims: what was decided, what was found, and links to their files. It asks for nothing from elsewhere. */
final class IndexPage {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Sample %1$s</title>
            <style>
            body { font-family: sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { border-bottom: 1px solid #999; padding: .5em; text-align: left; vertical-align: top; }
            ul { margin: 0; padding-left: 1.2em; }
            </style>
            </head>
            <body>
            <h1>Sample of %2$d of %3$d claims</h1>
            <p>%4$s from %5$s through %6$s, decided before %7$s; seed <code>%8$s</code>. <a href="README.txt">How to check it</a>,
            <a href="sample.json">how it was drawn</a>.</p>
            <table>
            <thead><tr><th>Claim</th><th>Decision</th><th>Findings</th><th>Files</th></tr></thead>
            <tbody>
            """;

    private static final String END =
            """
            </tbody>
            </table>
            </body>
            </html>
            """;

    private final StringBuilder page = new StringBuilder();

    IndexPage(Sample sample) {
        var question = sample.question();
        page.append(HEAD.formatted(
                sample.id(),
                sample.claims().size(),
                sample.population(),
                question.outcome(),
                question.from(),
                question.to(),
                sample.asOf(),
                escaped(sample.seed())));
    }

    void add(PacketClaim claim) {
        var decision = claim.decision();
        page.append("<tr><td>").append(escaped(decision.controlNumber()));
        page.append("</td><td>").append(escaped(decision.outcome()));
        page.append("<br>").append(decision.decidedAt());
        page.append("</td><td><ul>");
        decision.findings().forEach(this::add);
        page.append("</ul></td><td>");
        for (var file : claim.files().keySet()) {
            page.append("<a href=\"claims/").append(claim.id()).append('/').append(file);
            page.append("\">").append(file).append("</a> ");
        }
        page.append("</td></tr>\n");
    }

    private void add(FindingBody finding) {
        page.append("<li>").append(escaped(finding.severity()));
        page.append(" <code>").append(escaped(finding.code())).append("</code>: ");
        page.append(escaped(finding.message())).append("</li>");
    }

    String end() {
        return page.append(END).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
