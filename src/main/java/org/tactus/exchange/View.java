package org.tactus.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tactus.exchange.ElementDefinitions.Element;

/**
 * How much of each resource is answered.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#summary">Summary</a>
 * @see <a href="https://hl7.org/fhir/R4/search.html#elements">Elements</a>
 */
public record View(Kind kind, Set<String> elements) {

    public View {
        elements = Set.copyOf(elements);
    }

    public static final View WHOLE = new View(Kind.WHOLE, Set.of());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String META = "meta";
    private static final Set<String> ALWAYS = Set.of("resourceType", "id", META);
    private static final String SUBSETTED = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

    public enum Kind {
        WHOLE,
        /** What FHIR marks as summary. */
        SUMMARY,
        /** The narrative, and what no resource may lack. */
        TEXT,
        /** All but the narrative. */
        DATA,
        /** How many there are, and no resource. */
        COUNT,
        /** What is named, and what no resource may lack. */
        ELEMENTS
    }

    /** What comes along is of another type: only what holds for every type narrows it. */
    View forIncluded() {
        return kind == Kind.ELEMENTS ? WHOLE : this;
    }

    /** @param body a resource's JSON; given back as it is where all of it is wanted */
    public String of(String body) {
        if (kind == Kind.WHOLE) {
            return body;
        }
        try {
            var tree = (ObjectNode) JSON.readTree(body);
            var type = tree.get("resourceType").textValue();
            keep(tree, ElementDefinitions.of(type), true);
            tag(tree);
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void keep(ObjectNode node, ElementDefinitions definitions, boolean isRoot) {
        var names = node.fieldNames();
        while (names.hasNext()) {
            var name = names.next();
            if (isRoot && ALWAYS.contains(name)) {
                continue;
            }
            // _birthDate holds the extensions of birthDate
            var element = definitions.find(name.startsWith("_") ? name.substring(1) : name);
            if (element.isEmpty() || !isKept(element.get(), isRoot)) {
                names.remove();
            } else if (kind == Kind.SUMMARY) {
                element.get()
                        .children()
                        .ifPresent(children -> each(node.get(name), child -> keep(child, children, false)));
            }
        }
    }

    private boolean isKept(Element element, boolean isRoot) {
        return switch (kind) {
            case SUMMARY -> element.isSummary() || element.isMandatory() && isRoot;
            case TEXT -> element.name().equals("text") || element.isMandatory();
            case DATA -> !element.name().equals("text");
            case ELEMENTS -> elements.contains(element.name()) || element.isMandatory();
            default -> true;
        };
    }

    private static void each(JsonNode node, Consumer<ObjectNode> action) {
        if (node instanceof ObjectNode object) {
            action.accept(object);
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> each(item, action));
        }
    }

    /** So that nobody takes it for the whole. */
    private static void tag(ObjectNode resource) {
        var meta = resource.get(META) instanceof ObjectNode there ? there : resource.putObject(META);
        var tags = meta.get("tag") instanceof ArrayNode there ? there : meta.putArray("tag");
        tags.addObject().put("system", SUBSETTED).put("code", "SUBSETTED");
    }

    /** Whether there is an element of that name in the type. */
    public static Predicate<String> isElementOf(String type) {
        return name ->
                ALWAYS.contains(name) || ElementDefinitions.of(type).find(name).isPresent();
    }
}
