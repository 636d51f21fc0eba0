package org.tactus.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ResourceType;
import org.hl7.fhir.r4.model.StringType;
import org.tactus.audit.AccessEvent.Purpose;
import org.tactus.audit.AccessEvent.What;
import org.tactus.fhir.FhirInstant;
import org.tactus.fhir.Systems;

/**
 * Tells an access as FHIR R4.
 *
 * @see <a href="https://hl7.org/fhir/R4/auditevent.html">AuditEvent</a>
 */
final class AuditEventMapper {

    static final String REST = "rest";
    static final String OPERATION = "operation";

    /** What FHIR has no word of its own for: the code system of ours does. */
    static final Set<String> OURS = Set.of("export", "export-status", "export-file", "export-delete", "other");

    static final int FIRST_CLIENT_ERROR = 400;
    static final int FIRST_FAULT = 500;

    private static final String OF_CLIENTS = "client:";
    private static final String NOT_STATED = "The purpose wasn't stated: it is what such callers come for.";
    private static final Pattern FHIR_ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z_][A-Za-z0-9_.:-]*=.*", Pattern.DOTALL);
    private static final Set<String> TYPES =
            Arrays.stream(ResourceType.values()).map(ResourceType::name).collect(Collectors.toSet());

    private AuditEventMapper() {}

    static AuditEvent toFhir(AccessEvent access) {
        var event = new AuditEvent();
        event.setId(access.id().toString());
        event.getMeta().setLastUpdatedElement(instant(access));
        event.setType(coding(Systems.AUDIT_EVENT_TYPE, REST, "RESTful Operation"))
                .setAction(action(access.what().interaction()))
                .setRecordedElement(instant(access))
                .setOutcome(outcome(access.status()))
                .setOutcomeDesc("HTTP " + access.status())
                .addAgent(agent(access));
        addSubtypes(event, access.what().interaction());
        event.getSource()
                .setObserver(new Reference().setDisplay("tactus"))
                .addType(coding(Systems.SECURITY_SOURCE_TYPE, "4", "Application Server"));
        event.addEntity(asked(access));
        if (!access.right().plans().isEmpty() || !access.right().billingNpis().isEmpty()) {
            event.addEntity(bindings(access));
        }
        return event;
    }

    private static InstantType instant(AccessEvent access) {
        return new InstantType(FhirInstant.of(access.at()));
    }

    private static void addSubtypes(AuditEvent event, String interaction) {
        var isOurs = OURS.contains(interaction);
        var hl7s = isOurs ? OPERATION : interaction;
        event.addSubtype(coding(Systems.RESTFUL_INTERACTION, hl7s, hl7s));
        if (isOurs) {
            event.addSubtype(new Coding().setSystem(Systems.INTERACTION).setCode(interaction));
        }
    }

    /** FHIR takes a search for an execution. */
    static AuditEventAction action(String interaction) {
        return switch (interaction) {
            case "read", "vread", "history-instance", "history-type", "export-status", "export-file" ->
                AuditEventAction.R;
            case "create" -> AuditEventAction.C;
            case "update", "patch" -> AuditEventAction.U;
            case "delete", "export-delete" -> AuditEventAction.D;
            default -> AuditEventAction.E;
        };
    }

    private static AuditEventOutcome outcome(int status) {
        if (status < FIRST_CLIENT_ERROR) {
            return AuditEventOutcome._0;
        }
        return status < FIRST_FAULT ? AuditEventOutcome._4 : AuditEventOutcome._8;
    }

    private static AuditEventAgentComponent agent(AccessEvent access) {
        var isClient = access.who().startsWith(OF_CLIENTS);
        var agent = new AuditEventAgentComponent()
                .setType(
                        isClient
                                ? concept(Systems.DICOM, "110150", "Application")
                                : concept(Systems.SECURITY_ROLE_TYPE, "humanuser", "human user"))
                .setWho(new Reference()
                        .setIdentifier(new Identifier()
                                .setSystem(isClient ? Systems.CLIENTS : Systems.USERS)
                                .setValue(isClient ? access.who().substring(OF_CLIENTS.length()) : access.who())))
                .setAltId(access.who())
                .setName(access.who())
                .setRequestor(true);
        sorted(access.right().roles()).forEach(role -> agent.addRole(new CodeableConcept().setText(role)));
        access.right().scopes().stream()
                .flatMap(scopes -> Stream.of(scopes.split(" ")))
                .filter(scope -> !scope.isEmpty())
                .forEach(agent::addPolicy);
        agent.getNetwork().setAddress(access.address()).setType(AuditEventAgentNetworkType._2);
        return agent.addPurposeOfUse(purpose(access.purpose()));
    }

    private static CodeableConcept purpose(Purpose purpose) {
        var concept = new CodeableConcept();
        purpose.code()
                .ifPresent(code -> concept.addCoding(
                        new Coding().setSystem(Systems.PURPOSE_OF_USE).setCode(code)));
        var said = Stream.concat(purpose.reason().stream(), purpose.isStated() ? Stream.empty() : Stream.of(NOT_STATED))
                .collect(Collectors.joining(" "));
        return concept.setText(said.isEmpty() ? purpose.code().orElse("No code of PurposeOfUse was stated.") : said);
    }

    /** What was asked for. */
    private static AuditEventEntityComponent asked(AccessEvent access) {
        var what = access.what();
        var entity = new AuditEventEntityComponent()
                .setType(coding(Systems.AUDIT_ENTITY_TYPE, "2", "System Object"))
                .setRole(
                        what.id().isPresent()
                                ? coding(Systems.OBJECT_ROLE, "4", "Domain Resource")
                                : coding(Systems.OBJECT_ROLE, "24", "Query"));
        what.id().ifPresent(id -> entity.setWhat(reference(what, id)));
        if (what.id().isEmpty() || !access.asked().isEmpty()) {
            entity.setQuery(query(access).getBytes(UTF_8));
        }
        what.path().ifPresent(path -> addDetail(entity, "path", path));
        what.type().filter(type -> !TYPES.contains(type)).ifPresent(type -> addDetail(entity, "type", type));
        access.resources().ifPresent(shown -> addDetail(entity, "shown", Long.toString(shown)));
        sorted(access.plans()).forEach(plan -> addDetail(entity, "plan", plan));
        access.requestId().filter(id -> !id.isBlank()).ifPresent(id -> addDetail(entity, "request-id", id));
        return entity;
    }

    private static Reference reference(What what, String id) {
        var type = what.type().filter(TYPES::contains);
        // things on file have keys, and FHIR's types other ids
        var isResource = what.path().isEmpty() || type.equals(Optional.of("Claim"));
        if (type.isEmpty() || !isResource || !FHIR_ID.matcher(id).matches()) {
            return new Reference().setIdentifier(new Identifier().setValue(id));
        }
        return new Reference(what.version()
                .filter(version -> VERSION.matcher(version).matches())
                .map(version -> type.get() + "/" + id + "/_history/" + version)
                .orElse(type.get() + "/" + id));
    }

    /** As an address; of what came in a body, the body below it. */
    private static String query(AccessEvent access) {
        var what = access.what();
        var address = what.path().orElseGet(() -> Stream.concat(what.type().stream(), what.id().stream())
                .collect(Collectors.joining("/")));
        var parameters = access.asked().stream()
                .filter(AuditEventMapper::isParameter)
                .map(AuditEventMapper::encoded)
                .collect(Collectors.joining("&"));
        var body = access.asked().stream()
                .filter(asked -> !isParameter(asked))
                .map(asked -> "\n" + asked)
                .collect(Collectors.joining());
        return address + (parameters.isEmpty() ? "" : "?" + parameters) + body;
    }

    private static boolean isParameter(String asked) {
        return PARAMETER.matcher(asked).matches();
    }

    private static String encoded(String parameter) {
        var equals = parameter.indexOf('=');
        return URLEncoder.encode(parameter.substring(0, equals), UTF_8) + "="
                + URLEncoder.encode(parameter.substring(equals + 1), UTF_8);
    }

    /** By what the caller was bound, as it was then. */
    private static AuditEventEntityComponent bindings(AccessEvent access) {
        var entity = new AuditEventEntityComponent()
                .setType(coding(Systems.AUDIT_ENTITY_TYPE, "2", "System Object"))
                .setRole(coding(Systems.OBJECT_ROLE, "11", "Security User Entity"))
                .setName(access.who());
        sorted(access.right().plans()).forEach(plan -> addDetail(entity, "bound-plan", plan));
        sorted(access.right().billingNpis()).forEach(npi -> addDetail(entity, "bound-billing-npi", npi));
        return entity;
    }

    private static void addDetail(AuditEventEntityComponent entity, String type, String value) {
        entity.addDetail().setType(type).setValue(new StringType(value));
    }

    private static Stream<String> sorted(Collection<String> texts) {
        return texts.stream().sorted();
    }

    private static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept().addCoding(coding(system, code, display));
    }

    private static Coding coding(String system, String code, String display) {
        return new Coding().setSystem(system).setCode(code).setDisplay(display);
    }
}
