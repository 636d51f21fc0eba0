package org.tactus.inquiry;

import jakarta.ws.rs.core.UriBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;
import org.tactus.search.ClaimPeers;
import org.tactus.search.ClaimPeers.Peer;
import org.tactus.search.Outliers;

/** Who stands out, with the figures that say so. */
@Schema(name = "Outliers")
record OutlierBody(
        @Schema(description = "therapist or orderer") String of,
        LocalDate from,
        LocalDate to,
        @Nullable String plan,
        @Schema(description = "original claims that somebody needs to be compared") int minimum,
        @Schema(description = "modified z-score above which somebody stands out") double bound,
        List<Measure> measures) {

    private static final int DIGITS = 2;

    /** What is compared. */
    @Schema(name = "OutlierMeasure")
    record Measure(
            @Schema(description = "units-per-claim, units-per-day, claims or members") String measure,
            @Schema(description = "how many are compared; of fewer than five nobody stands out") int peers,
            BigDecimal median,
            @Schema(
                            description =
                                    "median of the distances from the median; where it is 0, distances are measured by their mean")
                    BigDecimal mad,
            @Schema(description = "the farthest first") List<Standout> outliers) {}

    /** One who stands out. */
    @Schema(name = "Outlier")
    record Standout(
            String npi,
            BigDecimal value,
            @Schema(description = "modified z-score (Iglewicz and Hoaglin)") BigDecimal score,
            @Schema(description = "their original claims") long claims,
            @Schema(description = "of these, by now") long rejected,
            @Schema(description = "their claims that were rejected") String list) {}

    static OutlierBody of(
            ClaimPeers.Of of, List<Peer> all, LocalDate from, LocalDate to, Optional<String> plan, int minimum) {
        var peers = all.stream().filter(peer -> peer.claims() >= minimum).toList();
        var measures = of == ClaimPeers.Of.THERAPIST
                ? Stream.of(
                        measure("units-per-claim", peers, peer -> peer.units() / peer.claims(), of, from, to, plan),
                        measure(
                                "units-per-day",
                                peers.stream().filter(peer -> peer.days() > 0).toList(),
                                peer -> peer.units() / peer.days(),
                                of,
                                from,
                                to,
                                plan))
                : Stream.of(
                        measure("claims", peers, Peer::claims, of, from, to, plan),
                        measure("members", peers, Peer::members, of, from, to, plan));
        return new OutlierBody(Words.of(of), from, to, plan.orElse(null), minimum, Outliers.BOUND, measures.toList());
    }

    private static Measure measure(
            String name,
            List<Peer> peers,
            ToDoubleFunction<Peer> value,
            ClaimPeers.Of of,
            LocalDate from,
            LocalDate to,
            Optional<String> plan) {
        var outliers = Outliers.among(peers, value);
        return new Measure(
                name,
                outliers.values(),
                decimal(outliers.median()),
                decimal(outliers.mad()),
                outliers.farAbove().stream()
                        .map(outlier -> new Standout(
                                outlier.peer().npi(),
                                decimal(outlier.value()),
                                decimal(outlier.score()),
                                outlier.peer().claims(),
                                outlier.peer().rejected(),
                                list(of, outlier.peer().npi(), from, to, plan)))
                        .toList());
    }

    private static String list(ClaimPeers.Of of, String npi, LocalDate from, LocalDate to, Optional<String> plan) {
        var path = UriBuilder.fromPath("/api/rejections").queryParam(Words.of(of), npi);
        plan.ifPresent(id -> path.queryParam("plan", id));
        return path.queryParam("from", from).queryParam("to", to).build().toString();
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
