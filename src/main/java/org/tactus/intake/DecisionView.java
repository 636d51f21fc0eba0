package org.tactus.intake;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.casefile.ClaimSubmission.SubmittedLine;
import org.tactus.casefile.DecisionBody;
import org.tactus.casefile.DecisionBody.FindingBody;
import org.tactus.claim.Frequency;
import org.tactus.claim.Words;
import org.tactus.json.StrictJson;
import org.tactus.ledger.ClaimEvent;
import org.tactus.ledger.ClaimRecord;
import org.tactus.ledger.Standing;
import org.tactus.registry.Texts;
import org.tactus.rule.Severity;

/**
 * A claim on file as its page shows it.
 *
 * @param standing where it stands by now
 * @param events what became of it
 * @param isOwn whether the reader may do something about it
 */
@TemplateData
record DecisionView(
        UUID id,
        DecisionBody decision,
        ClaimSubmission claim,
        String standing,
        String filedBy,
        List<Event> events,
        boolean isOwn) {

    /** @param cause the claim that did it */
    @TemplateData
    record Event(String what, Instant at, String by, String reason, Optional<UUID> cause) {}

    /** A billed line, in words. */
    @TemplateData
    record Line(int number, String day, String place, String service, String minutes, String units, String charge) {}

    static DecisionView of(ClaimRecord record, List<ClaimEvent> events, boolean isOwn) {
        return new DecisionView(
                record.id(),
                DecisionBody.read(record),
                StrictJson.read(record.submission(), ClaimSubmission.class),
                Words.of(record.standing()),
                record.filedBy(),
                events.stream()
                        .map(event -> new Event(
                                Words.of(event.kind()),
                                event.at(),
                                event.by(),
                                event.reason().orElse(""),
                                event.cause()))
                        .toList(),
                isOwn);
    }

    /** Those that stop it first, in rule order. */
    public List<FindingBody> findings() {
        var severities = Words.of(Severity.class);
        return decision.findings().stream()
                .sorted(Comparator.comparing(finding -> severities.indexOf(finding.severity())))
                .toList();
    }

    public boolean isHeld() {
        return standing.equals(Words.of(Standing.HELD));
    }

    public boolean isInForce() {
        return standing.equals(Words.of(Standing.IN_FORCE));
    }

    public boolean isRejected() {
        return standing.equals(Words.of(Standing.REJECTED));
    }

    public boolean isVoid() {
        return Words.of(Frequency.VOID).equals(claim.frequency());
    }

    public boolean isCorrection() {
        return !Texts.orEmpty(claim.replaces()).isEmpty();
    }

    /** In words, what became of it. */
    public String says() {
        return switch (decision.outcome()) {
            case "accepted" -> isVoid() ? "The claim that it names is taken back." : "The plan can pay this claim.";
            case "held" -> "Somebody has to look at this claim before it goes to the plan.";
            default -> "The plan would not pay this claim as it is; nothing has gone to the plan.";
        };
    }

    /** Where it has gone on since. */
    public String since() {
        return standing.equals(decision.outcome()) || isInForce() ? "" : standing;
    }

    public String member() {
        var member = claim.member();
        return member == null
                ? ""
                : joined(
                        ", ",
                        joined(", ", member.familyName(), member.givenName()),
                        "born " + member.birthDate(),
                        member.id());
    }

    public String therapist() {
        var therapist = claim.therapist();
        var license = therapist == null ? null : therapist.license();
        return therapist == null
                ? ""
                : joined(
                        ", ",
                        joined(", ", therapist.familyName(), therapist.givenName()),
                        joined(" ", "NPI", therapist.npi()),
                        license == null ? null : joined(" ", "license", license.state(), license.number()));
    }

    public String billingProvider() {
        var provider = claim.billingProvider();
        return provider == null ? "" : joined(", ", provider.name(), joined(" ", "NPI", provider.npi()));
    }

    public String order() {
        var order = claim.order();
        return order == null
                ? ""
                : joined(", ", order.number(), order.authoredOn() == null ? "on file" : "of " + order.authoredOn());
    }

    public String diagnoses() {
        return Texts.allStated(claim.diagnoses()).collect(Collectors.joining(", "));
    }

    public String plan() {
        return joined(
                ", ",
                claim.plan(),
                decision.benefitCategory() == null ? null : "category " + decision.benefitCategory());
    }

    public List<Line> lines() {
        var lines = claim.lines() == null ? List.<@Nullable SubmittedLine>of() : claim.lines();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    var line = lines.get(i);
                    return new Line(
                            i + 1,
                            String.valueOf(line.serviceDate()),
                            Texts.orEmpty(line.placeOfService()),
                            joined(
                                    " ",
                                    line.code(),
                                    Texts.allStated(line.modifiers()).collect(Collectors.joining(" "))),
                            number(line.minutes()),
                            number(line.units()),
                            line.charge() == null ? "" : dollars(line.charge()));
                })
                .toList();
    }

    public String total() {
        return dollars(Optional.ofNullable(claim.lines()).stream()
                .flatMap(List::stream)
                .flatMap(line -> Stream.ofNullable(line.charge()))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String dollars(BigDecimal amount) {
        return "$" + amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts)
                .map(Texts::orEmpty)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(separator));
    }
}
