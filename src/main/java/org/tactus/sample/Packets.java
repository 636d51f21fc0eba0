package org.tactus.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.tactus.access.Caller;
import org.tactus.audit.ClaimOpenings;
import org.tactus.json.StrictJson;
import org.tactus.ledger.ClaimDraws;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;
import org.tactus.record.RecordKey;

/** Samples as ZIPs that open without tactus, sealed by this node's key. */
@ApplicationScoped
class Packets {

    private static final int CLAIMS_AT_A_TIME = 25;
    private static final int BUFFER = 1 << 16;
    private static final String SUMS = "SHA256SUMS";

    private final PacketClaims claims;
    private final ClaimDraws draws;
    private final ClaimOpenings openings;
    private final RecordKey key;

    Packets(PacketClaims claims, ClaimDraws draws, ClaimOpenings openings, RecordKey key) {
        this.claims = claims;
        this.draws = draws;
        this.openings = openings;
        this.key = key;
    }

    /**
     * Puts on record that the caller opens each of its claims; what comes back writes them, some in memory at a time.
     *
     * @throws org.tactus.problem.ProblemException a conflict, where not all of them are on file any more
     */
    StreamingOutput open(Sample sample, Caller caller) {
        var plans = draws.plansOf(sample.claims());
        if (plans.size() < sample.claims().size()) {
            throw Problem.of(
                            ProblemKind.CONFLICT,
                            "Claims of this sample aren't kept any more: they have gone with their year.")
                    .about("/api/audit/retention")
                    .asException();
        }
        openings.record(caller, "sample=" + sample.id(), sample.purpose(), plans);
        return out -> {
            var buffered = new BufferedOutputStream(out, BUFFER);
            write(sample, buffered);
            buffered.flush();
        };
    }

    private void write(Sample sample, OutputStream out) throws IOException {
        var zip = new PacketZip(out, sample.asOf());
        zip.add("README.txt", Readme.of(sample, key.publicKey().id()));
        zip.add("sample.json", StrictJson.write(SampleBody.of(sample)));
        var index = new IndexPage(sample);
        for (int from = 0; from < sample.claims().size(); from += CLAIMS_AT_A_TIME) {
            var through = Math.min(from + CLAIMS_AT_A_TIME, sample.claims().size());
            for (var claim : claims.read(sample.claims().subList(from, through), sample.asOf())) {
                add(claim, zip);
                index.add(claim);
            }
        }
        zip.add("index.html", index.end());
        zip.addBeside(SUMS, zip.sums());
        zip.addBeside(SUMS + ".sig", key.sign(zip.sums()));
        zip.addBeside("key.pem", key.publicKey().pem().getBytes(StandardCharsets.UTF_8));
        zip.end();
    }

    private static void add(PacketClaim claim, PacketZip zip) throws IOException {
        for (var file : claim.files().entrySet()) {
            zip.add("claims/" + claim.id() + "/" + file.getKey(), file.getValue());
        }
    }
}
