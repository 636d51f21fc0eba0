package org.tactus.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.ExtensionContextType;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.hl7.fhir.r4.model.UriType;
import org.tactus.claim.Frequency;
import org.tactus.claim.OpioidContext;
import org.tactus.claim.Words;
import org.tactus.rule.FindingCode;

/**
 * What our FHIR adds to FHIR, as resources that a validator or a reader can look up: the extensions and code systems whose URIs stand
 * in {@link Systems}, the search parameters, the operations.
 *
 * <p>Extensions and code systems are named in resources, so their canonical URIs are the same wherever tactus runs. Search parameters and
 * operations are what one server does: theirs are the addresses at which that server defines them.
 *
 * @see <a href="https://hl7.org/fhir/R4/structuredefinition.html">StructureDefinition</a>
 * @see <a href="https://hl7.org/fhir/R4/codesystem.html">CodeSystem</a>
 */
public final class Definitions {

    private static final String LAST_CHANGED = "2026-11-30";
    private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/Extension";

    private static final List<MetadataResource> OF_RESOURCES = List.of(
            extension(
                    Systems.CLAIM_FREQUENCY,
                    "ClaimFrequency",
                    "Claim",
                    "code",
                    "What a claim is to those before it, X12's CLM05-3: " + words(Frequency.values()) + "."),
            extension(
                    Systems.CARE_TEAM_PRACTITIONER_ROLE,
                    "CareTeamPractitionerRole",
                    "Claim.careTeam",
                    "Reference",
                    "The PractitionerRole in which the therapist furnished the massage."),
            extension(
                    Systems.DIAGNOSIS_CONDITION,
                    "DiagnosisCondition",
                    "Claim.diagnosis",
                    "Reference",
                    "The Condition that the diagnosis code stands for."),
            extension(
                    Systems.ORDER_SIGNED_ON,
                    "OrderSignedOn",
                    "ServiceRequest",
                    "date",
                    "The day on which who ordered signed the order."),
            codeSystem(
                    Systems.BENEFIT_CATEGORY, "BenefitCategory", "Categories of CMS's plan benefit package", system -> {
                        concept(system, "13d", "Other 1: where massage was filed for 2019");
                        concept(system, "13e", "Other 2: where massage was filed for 2019");
                        concept(system, "13f", "Other 3: where massage was filed for 2019");
                        concept(system, "14c18", "Therapeutic massage, from 2020 on");
                    }),
            codeSystem(
                    Systems.SUPPORTING_INFO,
                    "SupportingInfo",
                    "What a claim's supporting information is about",
                    system -> {
                        concept(system, "minutes", "Hands-on minutes of a line");
                        concept(system, "note", "The biller's note");
                        concept(system, "opioid-context", "How the member stands to opioids");
                        concept(system, "referral-number", "The number of a referral, where the plan asks for one");
                    }),
            codeSystem(
                    Systems.OWN_CARE_TEAM_ROLE,
                    "CareTeamRole",
                    "Who did what for a visit, in words that HL7's care team roles of R4 lack",
                    system -> {
                        concept(system, "ordering", "Ordered the massage: 837P loop 2420E, entity DK");
                        concept(system, "rendering", "Furnished the massage: 837P loop 2310B, entity 82");
                    }),
            codeSystem(
                    Systems.OPIOID_CONTEXT,
                    "OpioidContext",
                    "How the member stands to opioids; context alone",
                    system -> Arrays.stream(OpioidContext.values())
                            .map(Words::of)
                            .forEach(word -> concept(system, word, word.replace('-', ' ')))),
            codeSystem(
                    Systems.INTERACTION,
                    "Interaction",
                    "What is asked for in steps that FHIR's RESTful interactions have one word for: operation",
                    system -> {
                        concept(system, "export", "Asks that an export be prepared");
                        concept(system, "export-status", "Asks how far an export is, and where its files are");
                        concept(system, "export-file", "Fetches a file of an export");
                        concept(system, "export-delete", "Cancels an export, or throws it away");
                        concept(system, "other", "Asks for what there isn't");
                    }),
            codeSystem(Systems.FINDING, "Finding", "What the rule book finds on claims", system -> Arrays.stream(
                            FindingCode.values())
                    .forEach(code -> concept(system, code.wire(), code.meaning()))));

    private static final Map<String, String> JSON_OF_RESOURCES = jsonOfClaims();

    private static final Set<String> TYPES =
            all("").stream().map(MetadataResource::fhirType).collect(Collectors.toCollection(TreeSet::new));

    private Definitions() {}

    /** @param base where the FHIR API is: {@code https://claims.example/fhir} */
    public static List<MetadataResource> all(String base) {
        return Stream.concat(OF_RESOURCES.stream(), ofServer(base)).toList();
    }

    /** Of which types there are. */
    public static Set<String> types() {
        return TYPES;
    }

    /**
     * The definition of that type and id as JSON; empty where there is none.
     *
     * @param base where the FHIR API is
     */
    public static Optional<String> find(String type, String id, String base) {
        var key = type + "/" + id;
        return Optional.ofNullable(JSON_OF_RESOURCES.get(key)).or(() -> ofServer(base)
                .filter(definition -> key(definition).equals(key))
                .findFirst()
                .map(FhirJson::write));
    }

    private static Stream<MetadataResource> ofServer(String base) {
        return Stream.concat(SearchDefinitions.all(base).stream(), OperationDefinitions.all(base).stream());
    }

    private static Map<String, String> jsonOfClaims() {
        return OF_RESOURCES.stream().collect(Collectors.toMap(Definitions::key, FhirJson::write));
    }

    private static String key(MetadataResource definition) {
        return definition.fhirType() + "/" + definition.getIdElement().getIdPart();
    }

    private static StructureDefinition extension(
            String url, String name, String context, String type, String description) {
        var definition = described(new StructureDefinition(), url, name, description);
        definition
                .setFhirVersion(FHIRVersion._4_0_1)
                .setKind(StructureDefinitionKind.COMPLEXTYPE)
                .setAbstract(false)
                .setType("Extension")
                .setBaseDefinition(EXTENSION)
                .setDerivation(TypeDerivationRule.CONSTRAINT);
        definition.addContext().setType(ExtensionContextType.ELEMENT).setExpression(context);
        definition.getDifferential().setElement(elements(name, url, type, description));
        return definition;
    }

    /** With no extensions of its own, and a value of one type. */
    private static List<ElementDefinition> elements(String name, String url, String type, String description) {
        return List.of(
                element("Extension").setShort(name).setDefinition(description).setMax("1"),
                element("Extension.extension").setMax("0"),
                element("Extension.url").setFixed(new UriType(url)),
                element("Extension.value[x]").setMin(1).addType(new TypeRefComponent(new UriType(type))));
    }

    private static ElementDefinition element(String path) {
        var element = new ElementDefinition().setPath(path);
        element.setId(path);
        return element;
    }

    private static CodeSystem codeSystem(String url, String name, String description, Consumer<CodeSystem> concepts) {
        var system = described(new CodeSystem(), url, name, description);
        system.setCaseSensitive(true).setContent(CodeSystemContentMode.COMPLETE);
        concepts.accept(system);
        return system;
    }

    static <R extends MetadataResource> R described(R definition, String url, String name, String description) {
        definition.setId(url.substring(url.lastIndexOf('/') + 1));
        definition
                .setUrl(url)
                .setName(name)
                .setStatus(PublicationStatus.ACTIVE)
                .setExperimental(false)
                .setDateElement(new DateTimeType(LAST_CHANGED))
                .setPublisher("tactus")
                .setDescription(description);
        return definition;
    }

    private static void concept(CodeSystem system, String code, String display) {
        system.addConcept().setCode(code).setDisplay(display);
    }

    private static String words(Enum<?>[] constants) {
        return String.join(", ", Arrays.stream(constants).map(Words::of).toList());
    }
}
