package org.tactus.x12;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tactus.claim.Address;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Npi;
import org.tactus.claim.Orderer;
import org.tactus.claim.PersonName;

/** Writes who is named on a claim: 2010AA, 2000B, 2010BA, 2010BB, 2310B, 2310C, 2420E. */
final class PartySegments {

    private static final Pattern HYPHENS = Pattern.compile("-");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_GIVEN_NAME = 35;
    private static final int LONGEST_ID = 80;
    private static final int LONGEST_REFERENCE = 50;
    private static final int LONGEST_STREET = 55;
    private static final int LONGEST_CITY = 30;
    private static final int LONGEST_STATE = 2;
    private static final int LONGEST_POSTAL_CODE = 15;

    private final MassageClaim claim;

    PartySegments(MassageClaim claim) {
        this.claim = claim;
    }

    List<Segment> billingProvider() {
        var provider = claim.billingProvider();
        var segments = new ArrayList<>(List.of(organization("85", provider.name(), provider.npi())));
        segments.addAll(address(provider.address()));
        reference("EI", withoutHyphens(provider.taxId())).ifPresent(segments::add);
        return segments;
    }

    Segment coverage() {
        return Segment.of(
                "SBR", "P", "18", LegalText.of(claim.plan().value(), LONGEST_REFERENCE), "", "", "", "", "", "16");
    }

    List<Segment> member() {
        var member = claim.member();
        var segments = new ArrayList<>(List.of(
                person("IL", member.name(), "MI", LegalText.of(member.id().value(), LONGEST_ID))));
        segments.addAll(address(member.address()));
        var gender =
                switch (member.gender()) {
                    case FEMALE -> "F";
                    case MALE -> "M";
                    case OTHER, UNKNOWN -> "U";
                };
        segments.add(Segment.of("DMG", "D8", DateTimeFormatter.BASIC_ISO_DATE.format(member.birthDate()), gender));
        return segments;
    }

    static List<Segment> payer(Payer payer) {
        return List.of(Segment.of(
                "NM1",
                "PR",
                "2",
                LegalText.of(payer.name(), LONGEST_NAME),
                "",
                "",
                "",
                "",
                "PI",
                LegalText.of(payer.id(), LONGEST_ID)));
    }

    List<Segment> therapist() {
        var therapist = claim.therapist();
        var segments = new ArrayList<>(List.of(person("82", therapist.name(), therapist.npi())));
        var taxonomy = LegalText.of(therapist.taxonomy(), LONGEST_REFERENCE);
        if (!taxonomy.isEmpty()) {
            segments.add(Segment.of("PRV", "PE", "PXC", taxonomy));
        }
        therapist
                .license()
                .flatMap(license -> reference("0B", license.number()))
                .ifPresent(segments::add);
        return segments;
    }

    /** Only with an address, without which there is no 2310C. */
    List<Segment> facility() {
        var segments = new ArrayList<Segment>();
        claim.serviceFacility().ifPresent(facility -> {
            var address = address(facility.address());
            if (!address.isEmpty()) {
                segments.add(organization("77", facility.name(), Optional.empty()));
                segments.addAll(address);
            }
        });
        return segments;
    }

    static Segment orderer(Orderer orderer) {
        return person("DK", orderer.name(), orderer.npi());
    }

    private static Segment organization(String role, String name, Optional<Npi> npi) {
        var id = npi.map(Npi::value).map(LegalText::of).orElse("");
        return Segment.of(
                "NM1", role, "2", LegalText.of(name, LONGEST_NAME), "", "", "", "", id.isEmpty() ? "" : "XX", id);
    }

    private static Segment person(String role, PersonName name, Optional<Npi> npi) {
        return person(role, name, "XX", npi.map(Npi::value).map(LegalText::of).orElse(""));
    }

    private static Segment person(String role, PersonName name, String kindOfId, String id) {
        return Segment.of(
                "NM1",
                role,
                "1",
                LegalText.of(name.family(), LONGEST_NAME),
                LegalText.of(name.given(), LONGEST_GIVEN_NAME),
                "",
                "",
                "",
                id.isEmpty() ? "" : kindOfId,
                id);
    }

    private static List<Segment> address(Optional<Address> address) {
        return address.stream()
                .flatMap(known -> Stream.of(
                        Segment.of("N3", LegalText.of(known.line(), LONGEST_STREET)),
                        Segment.of(
                                "N4",
                                LegalText.of(known.city(), LONGEST_CITY),
                                LegalText.of(known.state(), LONGEST_STATE),
                                LegalText.of(withoutHyphens(known.postalCode()), LONGEST_POSTAL_CODE))))
                .filter(segment -> !segment.elements().isEmpty())
                .toList();
    }

    private static Optional<Segment> reference(String qualifier, String text) {
        var legal = LegalText.of(text, LONGEST_REFERENCE);
        return legal.isEmpty() ? Optional.empty() : Optional.of(Segment.of("REF", qualifier, legal));
    }

    private static String withoutHyphens(String digits) {
        return HYPHENS.matcher(digits).replaceAll("");
    }
}
