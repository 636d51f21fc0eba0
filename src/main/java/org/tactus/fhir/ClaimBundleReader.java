package org.tactus.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Claim.CareTeamComponent;
import org.hl7.fhir.r4.model.Claim.ClaimStatus;
import org.hl7.fhir.r4.model.Claim.DiagnosisComponent;
import org.hl7.fhir.r4.model.Claim.InsuranceComponent;
import org.hl7.fhir.r4.model.Claim.SupportingInformationComponent;
import org.hl7.fhir.r4.model.Claim.Use;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.casefile.ClaimSubmission.SubmittedMember;
import org.tactus.casefile.ClaimSubmission.SubmittedTherapist;
import org.tactus.claim.Frequency;
import org.tactus.claim.Words;
import org.tactus.registry.OrderBody;
import org.tactus.registry.OrderBody.OrdererBody;

/**
 * Reads a Claim and what it refers to as a submission: the reverse of {@link ClaimMapper} and the mappers beside it, and reasonably
 * of others' Claims.
 *
 * <p>What has no place in a submission is passed over; what has one and can't be read is a slip. The day on which a Claim was
 * created isn't the day on which it is received: docs/clarifications.md#claims-created.
 */
public final class ClaimBundleReader {

    private static final Set<String> TREATING = Set.of("rendering", "performing");
    private static final Set<String> ORDERING = Set.of("ordering", "referring", "prescribing");
    private static final String PRIMARY = "primary";
    private static final String HOME = "12";

    private final Claim claim;
    private final ClaimSource source;
    private final PartyReader parties;
    private final boolean saysWhoTreats;
    private final Set<Integer> namedByItems;

    private ClaimBundleReader(Claim claim, Function<String, ReferredPart> parts) {
        this.claim = claim;
        this.source = new ClaimSource(claim, parts);
        this.parties = new PartyReader(source);
        this.saysWhoTreats = claim.getCareTeam().stream().anyMatch(member -> hasRole(member, TREATING));
        this.namedByItems = claim.getItem().stream()
                .flatMap(item -> item.getCareTeamSequence().stream())
                .map(PositiveIntType::getValue)
                .collect(Collectors.toSet());
    }

    /**
     * What a Claim says.
     *
     * @param parts what a reference leads to, contained resources aside, by the address as it stands there
     */
    public static ReadClaim read(Claim claim, Function<String, ReferredPart> parts) {
        return new ClaimBundleReader(claim, parts).read();
    }

    /** The addresses of what {@link #read} may ask for, as this Claim, or a resource that one refers to, has them. */
    public static List<String> addresses(Resource resource) {
        var contained = resource instanceof DomainResource domain ? domain.getContained() : List.<Resource>of();
        return Stream.concat(Stream.of(resource), contained.stream())
                .flatMap(ClaimBundleReader::references)
                .map(Reference::getReference)
                .filter(address -> address != null && !address.startsWith("#"))
                .distinct()
                .toList();
    }

    private static Stream<Reference> references(Resource resource) {
        if (resource instanceof Claim claim) {
            return Stream.of(
                            Stream.of(
                                    claim.getPatient(), claim.getProvider(), claim.getReferral(), claim.getFacility()),
                            claim.getInsurance().stream().map(InsuranceComponent::getCoverage),
                            claim.getCareTeam().stream().map(CareTeamComponent::getProvider),
                            claim.getDiagnosis().stream()
                                    .map(DiagnosisComponent::getDiagnosis)
                                    .filter(Reference.class::isInstance)
                                    .map(Reference.class::cast))
                    .flatMap(references -> references);
        }
        if (resource instanceof ServiceRequest request) {
            return Stream.concat(
                    Stream.of(request.getRequester(), request.getSubject()), request.getReasonReference().stream());
        }
        return resource instanceof PractitionerRole role
                ? Stream.of(role.getPractitioner(), role.getOrganization())
                : Stream.of();
    }

    private ReadClaim read() {
        source.checkModifiers(new ClaimSource.Found(claim, "Claim"));
        checkKind();
        var insurance = insurance();
        var coverage = insurance
                .flatMap(focal -> source.follow(focal.getCoverage(), "Claim.insurance.coverage"))
                .flatMap(found -> found.as(Coverage.class));
        var member = parties.member(claim.getPatient(), "Claim.patient", coverage);
        var place = source.follow(claim.getFacility(), "Claim.facility").flatMap(found -> found.as(Location.class));
        var submission = new ClaimSubmission(
                controlNumber(),
                frequency(),
                replaces(),
                coverage.map(ClaimBundleReader::plan).orElse(null),
                benefitCategory(),
                null,
                member,
                parties.billingProvider(claim.getProvider(), "Claim.provider"),
                therapist(place),
                isAtHome() ? null : place.map(parties::facility).orElse(null),
                order(member),
                diagnoses(),
                priorAuthorization(insurance),
                info("referral-number").map(ClaimBundleReader::textOf).orElse(null),
                info("opioid-context")
                        .flatMap(info -> ClaimSource.code(info.getCode(), Set.of(Systems.OPIOID_CONTEXT)))
                        .orElse(null),
                info("note").map(ClaimBundleReader::textOf).orElse(null),
                new ItemReader(source, claim, placesBySequence()).lines());
        return new ReadClaim(submission, source.changes(), source.slips());
    }

    private @Nullable SubmittedTherapist therapist(Optional<Location> place) {
        var state = place.map(location -> location.getAddress().getState()).orElse("");
        return careTeam(this::treats)
                .map(at -> parties.therapist(
                        claim.getCareTeam().get(at).getProvider(),
                        careTeamPath(at),
                        claim.getCareTeam().get(at).getQualification(),
                        state))
                .orElse(null);
    }

    private @Nullable OrderBody order(@Nullable SubmittedMember member) {
        Supplier<Optional<OrdererBody>> orderer = () -> careTeam(ClaimBundleReader::orders)
                .map(at -> parties.orderer(claim.getCareTeam().get(at).getProvider(), careTeamPath(at)));
        return new OrderReader(source, parties)
                .order(
                        claim.getReferral(),
                        "Claim.referral",
                        claim.getPatient(),
                        member == null ? null : member.id(),
                        orderer);
    }

    /** Of what isn't a claim to be paid, no submission is to be made. */
    private void checkKind() {
        if (claim.getStatus() != ClaimStatus.ACTIVE) {
            source.slip("Claim.status", "isn't active; no other Claim is filed");
        }
        if (claim.getUse() != Use.CLAIM) {
            source.slip("Claim.use", "isn't claim: a predetermination or preauthorization isn't filed here");
        }
        var type = ClaimSource.code(claim.getType(), Set.of(Systems.CLAIM_TYPE));
        if (type.isPresent() && !type.get().equals("professional")) {
            source.slip("Claim.type", "isn't professional");
        }
    }

    /** Ours, or the only one. */
    private @Nullable String controlNumber() {
        var identifiers = claim.getIdentifier();
        var own = identifiers.stream()
                .filter(identifier ->
                        identifier.hasSystem() && identifier.getSystem().startsWith(Systems.CONTROL_NUMBERS))
                .findFirst();
        if (own.isEmpty() && identifiers.size() > 1) {
            source.slip("Claim.identifier", "has several; which of them is the control number isn't to be told");
        }
        return own.or(() -> identifiers.stream().findFirst())
                .map(identifier -> identifier.getValue())
                .orElse(null);
    }

    /** As the extension says; a Claim that names an earlier one replaces it. */
    private @Nullable String frequency() {
        var stated = claim.getExtensionByUrl(Systems.CLAIM_FREQUENCY);
        if (stated != null && stated.getValue() instanceof PrimitiveType<?> word) {
            return ClaimSource.text(word);
        }
        if (replaces() == null) {
            return null;
        }
        var read = Words.of(Frequency.REPLACEMENT);
        source.changed("frequency", null, read);
        return read;
    }

    private @Nullable String replaces() {
        return claim.getRelated().stream()
                .filter(related -> ClaimSource.code(related.getRelationship(), Set.of(Systems.RELATED_CLAIM))
                        .filter("prior"::equals)
                        .isPresent())
                .map(related -> related.getClaim().getIdentifier().getValue())
                .filter(number -> number != null)
                .findFirst()
                .orElse(null);
    }

    /** The focal one, or the only one. */
    private Optional<InsuranceComponent> insurance() {
        var insurances = claim.getInsurance();
        var focal = insurances.stream().filter(InsuranceComponent::getFocal).toList();
        if (focal.size() != 1 && insurances.size() > 1) {
            source.slip("Claim.insurance", "has several, and not one that is focal");
            return Optional.empty();
        }
        return Stream.concat(focal.stream(), insurances.stream()).findFirst();
    }

    private static @Nullable String plan(Coverage coverage) {
        return coverage.getClass_().stream()
                .filter(kind -> ClaimSource.code(kind.getType(), Set.of(Systems.COVERAGE_CLASS))
                        .filter("plan"::equals)
                        .isPresent())
                .findFirst()
                // a class may have been sent without a value
                .map(Coverage.ClassComponent::getValue)
                .orElse(null);
    }

    private @Nullable String benefitCategory() {
        var categories = claim.getItem().stream()
                .flatMap(item -> ClaimSource.code(item.getCategory(), Set.of(Systems.BENEFIT_CATEGORY)).stream())
                .distinct()
                .toList();
        if (categories.size() > 1) {
            source.slip("Claim.item.category", "differs from item to item; a claim is filed under one category");
        }
        return categories.isEmpty() ? null : categories.get(0);
    }

    private boolean isAtHome() {
        return claim.hasItem()
                && claim.getItem().get(0).getLocation() instanceof CodeableConcept place
                && ClaimSource.code(place, OthersSystems.PLACES_OF_SERVICE)
                        .filter(HOME::equals)
                        .isPresent();
    }

    /** @return the place in the list of the only one; of several, of the only one that the items name */
    private Optional<Integer> careTeam(Predicate<CareTeamComponent> isMeant) {
        var meant = new ArrayList<Integer>();
        for (int i = 0; i < claim.getCareTeam().size(); i++) {
            if (isMeant.test(claim.getCareTeam().get(i))) {
                meant.add(i);
            }
        }
        var named = meant.stream()
                .filter(at -> namedByItems.contains(claim.getCareTeam().get(at).getSequence()))
                .toList();
        if (meant.size() > 1 && named.size() != 1) {
            source.slip("Claim.careTeam", "has several in one role; a claim has one therapist and one who ordered");
            return Optional.empty();
        }
        return Stream.concat(named.stream(), meant.stream()).findFirst();
    }

    private boolean treats(CareTeamComponent member) {
        return saysWhoTreats
                ? hasRole(member, TREATING)
                : !orders(member) && (hasRole(member, Set.of(PRIMARY)) || member.getResponsible() || !member.hasRole());
    }

    private static boolean orders(CareTeamComponent member) {
        return hasRole(member, ORDERING);
    }

    private static boolean hasRole(CareTeamComponent member, Set<String> roles) {
        return member.getRole().getCoding().stream()
                .anyMatch(coding -> coding.hasCode() && roles.contains(coding.getCode()));
    }

    private static String careTeamPath(int at) {
        return "Claim.careTeam[" + at + "].provider";
    }

    /** Their places in the Claim's list, in the order of their sequence. */
    private List<Integer> inSequence() {
        return IntStream.range(0, claim.getDiagnosis().size())
                .boxed()
                .sorted(Comparator.comparing(at -> claim.getDiagnosis().get(at).getSequence()))
                .toList();
    }

    private Map<Integer, Integer> placesBySequence() {
        var places = new HashMap<Integer, Integer>();
        for (var at : inSequence()) {
            places.putIfAbsent(claim.getDiagnosis().get(at).getSequence(), places.size() + 1);
        }
        if (places.size() < claim.getDiagnosis().size()) {
            source.slip("Claim.diagnosis", "has two of one sequence");
        }
        return places;
    }

    private List<@Nullable String> diagnoses() {
        var codes = new ArrayList<@Nullable String>();
        for (var at : inSequence()) {
            codes.add(diagnosis(claim.getDiagnosis().get(at), "Claim.diagnosis[" + at + "].diagnosis"));
        }
        return codes;
    }

    private @Nullable String diagnosis(DiagnosisComponent diagnosis, String path) {
        if (diagnosis.getDiagnosis() instanceof Reference reference) {
            return source.follow(reference, path)
                    .flatMap(found -> found.as(Condition.class))
                    .map(condition ->
                            source.codeOrOnly(condition.getCode(), OthersSystems.ICD_10_CM, path + ".resolve().code"))
                    .orElse(null);
        }
        return diagnosis.getDiagnosis() instanceof CodeableConcept concept
                ? source.codeOrOnly(concept, OthersSystems.ICD_10_CM, path)
                : null;
    }

    private @Nullable String priorAuthorization(Optional<InsuranceComponent> insurance) {
        var numbers = insurance.map(InsuranceComponent::getPreAuthRef).orElse(List.of());
        if (numbers.size() > 1) {
            source.slip("Claim.insurance.preAuthRef", "has several; a claim names one");
        }
        return numbers.isEmpty() ? null : numbers.get(0).getValue();
    }

    /** Of a category of ours. */
    private Optional<SupportingInformationComponent> info(String category) {
        var infos = claim.getSupportingInfo().stream()
                .filter(info -> ClaimSource.code(info.getCategory(), Set.of(Systems.SUPPORTING_INFO))
                        .filter(category::equals)
                        .isPresent())
                .toList();
        if (infos.size() > 1) {
            source.slip("Claim.supportingInfo", "has several of category " + category + "; a claim has one");
        }
        return infos.stream().findFirst();
    }

    private static @Nullable String textOf(SupportingInformationComponent info) {
        return info.getValue() instanceof PrimitiveType<?> text ? ClaimSource.text(text) : null;
    }
}
