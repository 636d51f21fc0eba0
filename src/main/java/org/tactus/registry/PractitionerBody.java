package org.tactus.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.Npi;
import org.tactus.fact.Credential;
import org.tactus.fact.Practitioner;
import org.tactus.fact.Practitioner.Exclusion;
import org.tactus.fact.StateLicense;
import org.tactus.fact.StateLicense.Source;
import org.tactus.fact.StateLicense.Standing;
import org.tactus.fact.StateLicense.Status;
import org.tactus.json.Violations;

/** A practitioner on the wire. */
@Schema(name = "Practitioner")
public record PractitionerBody(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String taxonomy,
        @Nullable List<@Nullable LicenseBody> licenses,
        @Nullable List<@Nullable ExclusionBody> exclusions) {

    private static final int LONGEST_NUMBER = 40;

    /** A license on the wire, with what the board said of it over time. */
    @Schema(name = "License")
    public record LicenseBody(
            @Schema(description = "two letters") @Nullable String state,
            @Schema(maxLength = LONGEST_NUMBER) @Nullable String number,
            @Schema(description = "license (left out), registration or certificate") @Nullable String kind,
            @Schema(description = "primary: the board said so; self-asserted (left out)") @Nullable String source,
            @Nullable List<@Nullable StandingBody> periods) {

        /** What it is looked up by. */
        LicenseNumber licenseNumber() {
            return new LicenseNumber(Texts.orEmpty(state), Texts.orEmpty(number));
        }

        StateLicense toLicense(Npi holder, String field, Violations violations) {
            violations.required(field + ".periods", periods, List.of());
            return new StateLicense(
                    new LicenseNumber(
                            violations.atMost(2, field + ".state", violations.requiredText(field + ".state", state)),
                            violations.atMost(
                                    LONGEST_NUMBER,
                                    field + ".number",
                                    violations.requiredText(field + ".number", number))),
                    holder,
                    violations.word(field + ".kind", kind, Credential.class).orElse(Credential.LICENSE),
                    violations.word(field + ".source", source, Source.class).orElse(Source.SELF_ASSERTED),
                    violations.each(field + ".periods", periods, (body, place) -> body.toStanding(place, violations)));
        }
    }

    /** A span of time and how the license stood in it. */
    @Schema(name = "LicensePeriod")
    public record StandingBody(
            @Nullable LocalDate from,
            @Nullable LocalDate through,
            @Schema(description = "active (left out), expired, inactive, lapsed, suspended or revoked") @Nullable
                    String status) {

        Standing toStanding(String field, Violations violations) {
            return new Standing(
                    PeriodBody.toPeriod(from, through, field, violations),
                    violations.word(field + ".status", status, Status.class).orElse(Status.ACTIVE));
        }
    }

    /** Days on which no plan may pay. */
    @Schema(name = "Exclusion")
    public record ExclusionBody(
            @Nullable LocalDate from,
            @Nullable LocalDate through,
            @Schema(description = "LEIE, or CMS's preclusion list") @Nullable String source) {

        Exclusion toExclusion(String field, Violations violations) {
            return new Exclusion(PeriodBody.toPeriod(from, through, field, violations), Texts.orEmpty(source));
        }
    }

    Practitioner toPractitioner(Npi npi, Violations violations) {
        violations.requiredText("familyName", familyName);
        return new Practitioner(
                npi,
                violations.each("licenses", licenses, (body, place) -> body.toLicense(npi, place, violations)),
                violations.each("exclusions", exclusions, (body, place) -> body.toExclusion(place, violations)));
    }

    /** Of its licenses, as they are stated. */
    Stream<LicenseNumber> licenseNumbers() {
        return Stream.ofNullable(licenses)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(LicenseBody::licenseNumber);
    }

    /** With what is on file of everything that it doesn't state: other licenses, exclusions, a given name, a taxonomy. */
    PractitionerBody mergedInto(Optional<PractitionerBody> onFile) {
        return onFile.map(this::mergedInto).orElse(this).normalized();
    }

    private PractitionerBody mergedInto(PractitionerBody onFile) {
        var merged = new LinkedHashMap<String, LicenseBody>();
        Stream.of(onFile, this)
                .flatMap(body -> Stream.ofNullable(body.licenses))
                .flatMap(List::stream)
                .forEach(license -> merged.put(Snapshot.keyOf(license.licenseNumber()), license));
        return new PractitionerBody(
                familyName,
                Texts.stated(givenName).orElse(onFile.givenName),
                Texts.stated(taxonomy).orElse(onFile.taxonomy),
                List.copyOf(merged.values()),
                onFile.exclusions);
    }

    /** With its words in the form in which they are compared. */
    PractitionerBody normalized() {
        return new PractitionerBody(
                Texts.orEmpty(familyName),
                Texts.orEmpty(givenName),
                Texts.orEmpty(taxonomy).toUpperCase(Locale.ROOT),
                licenses == null ? List.of() : licenses,
                exclusions == null ? List.of() : exclusions);
    }
}
