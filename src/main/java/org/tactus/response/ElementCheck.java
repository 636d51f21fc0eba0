package org.tactus.response;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/**
 * Holds a resource to what FHIR says of its elements: their names, how many, of which type. Parsers stop at the first slip or pass
 * over what they don't know; this tells every one.
 *
 * @see <a href="https://hl7.org/fhir/R4/json.html">JSON</a>
 */
final class ElementCheck {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final int LIST = -1;

    private static final String TURNING = "modifierExtension";

    /** What FHIR lets in, and we don't keep; of the resource itself but for the last, which may stand anywhere. */
    private static final Map<String, String> REFUSED = Map.of(
            "contained",
            "isn't taken: refer to what the claim refers to, or to what you serve yourself",
            "text",
            "isn't taken: say it in disposition or processNote",
            "implicitRules",
            "isn't taken: we know none",
            TURNING,
            "isn't taken: it may turn the answer into its opposite, and we know none");

    private final ResponseSlips slips;
    private final List<Element> elements = new ArrayList<>();

    private ElementCheck(ResponseSlips slips) {
        this.slips = slips;
    }

    /** All elements of the resource, in their order; what isn't of the shape of its type is told, and left out. */
    static List<Element> of(ObjectNode resource, String type, ResponseSlips slips) {
        var check = new ElementCheck(slips);
        check.object(resource, FHIR.getResourceDefinition(type), type, true);
        return check.elements;
    }

    private void object(
            ObjectNode node, BaseRuntimeElementCompositeDefinition<?> definition, String path, boolean isRoot) {
        if (node.isEmpty()) {
            slips.add(path, "is empty");
        }
        var given = new HashSet<String>();
        node.properties().forEach(field -> {
            var name = field.getKey();
            if (isRoot && name.equals("resourceType")) {
                return;
            }
            if (!isRoot && name.equals("id")) {
                text(field.getValue(), path + ".id");
                return;
            }
            field(name, field.getValue(), definition, path, given);
        });
        definition.getChildren().stream()
                .filter(child -> child.getMin() > 0)
                .filter(child -> child.getValidChildNames().stream().noneMatch(node::has))
                .forEach(child -> slips.add(path + "." + nameOf(child), "is missing"));
    }

    private void field(
            String name,
            JsonNode value,
            BaseRuntimeElementCompositeDefinition<?> definition,
            String path,
            HashSet<String> given) {
        // _created holds the extensions of created
        var isBeside = name.startsWith("_");
        var plain = isBeside ? name.substring(1) : name;
        var child = definition.getChildByName(plain);
        if (child == null || !child.getValidChildNames().contains(plain)) {
            slips.add(path + "." + name, "is no element of FHIR R4");
        } else if (isRefused(name, path)) {
            slips.add(path + "." + name, REFUSED.get(name));
        } else if (isBeside) {
            beside(value, path + "." + nameOf(child), isPrimitive(definitionOf(plain, child)));
        } else if (!given.add(nameOf(child))) {
            slips.add(path + "." + nameOf(child), "is given twice");
        } else {
            values(name, value, child, path + "." + nameOf(child));
        }
    }

    /** A text is also what a note, or a code in somebody's words, is made of. */
    private static boolean isRefused(String name, String path) {
        var isOfResource = path.indexOf('.') < 0;
        return REFUSED.containsKey(name) && (isOfResource || name.equals(TURNING));
    }

    /** Without the types that a choice adds: {@code serviced}. */
    private static String nameOf(BaseRuntimeChildDefinition child) {
        return child.getElementName().replace("[x]", "");
    }

    private void values(String name, JsonNode value, BaseRuntimeChildDefinition child, String path) {
        if (child.getMax() != LIST && child.getMax() <= 1) {
            value(name, value, child, path);
        } else if (!(value instanceof ArrayNode) || value.isEmpty()) {
            slips.add(path, "is a list, with something in it");
        } else {
            for (int i = 0; i < value.size(); i++) {
                value(name, value.get(i), child, path + "[" + i + "]");
            }
        }
    }

    private void value(String name, JsonNode value, BaseRuntimeChildDefinition child, String path) {
        var definition = definitionOf(name, child);
        if (isPrimitive(definition)) {
            var slip = Primitives.slipOf(value, definition, child.getInstanceConstructorArguments());
            if (slip.isPresent()) {
                slips.add(path, slip.get());
            } else {
                elements.add(new Element(path, name, definition.getName(), value));
            }
        } else if (value instanceof ObjectNode object
                && definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            elements.add(new Element(path, name, definition.getName(), value));
            object(object, composite, path, false);
        } else {
            slips.add(path, "is an object");
        }
    }

    /** An id and extensions are all that a primitive can have beside its value. */
    private void beside(JsonNode value, String path, boolean ofPrimitive) {
        var objects = value instanceof ArrayNode list ? list : List.of(value);
        for (var each : objects) {
            if (each.isNull() && value.isArray()) {
                continue;
            }
            if (!ofPrimitive || !(each instanceof ObjectNode object)) {
                slips.add(path, "has what only a value of one piece has, and that as an object");
                return;
            }
            object.properties().forEach(field -> {
                if (field.getKey().equals("extension")) {
                    values("extension", field.getValue(), extensions(), path + ".extension");
                } else if (!field.getKey().equals("id")) {
                    slips.add(path + "." + field.getKey(), "is no element of FHIR R4");
                }
            });
        }
    }

    private static BaseRuntimeChildDefinition extensions() {
        return FHIR.getResourceDefinition("ClaimResponse").getChildByName("extension");
    }

    private void text(JsonNode value, String path) {
        if (!value.isTextual() || value.textValue().isBlank() || !Primitives.isStorable(value.textValue())) {
            slips.add(path, "is a text");
        }
    }

    private static boolean isPrimitive(BaseRuntimeElementDefinition<?> definition) {
        return Primitives.isOne(definition);
    }

    private static BaseRuntimeElementDefinition<?> definitionOf(String name, BaseRuntimeChildDefinition child) {
        if (name.equals("extension")) {
            return FHIR.getElementDefinition(Extension.class);
        }
        var definition = child.getChildByName(name);
        return definition instanceof BaseRuntimeElementCompositeDefinition<?> || Primitives.isOne(definition)
                ? definition
                : FHIR.getElementDefinition(Reference.class);
    }
}
