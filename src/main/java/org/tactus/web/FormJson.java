package org.tactus.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** JSON bodies as flat fields, and back; a body's record says what is a number, a list, an object. */
final class FormJson {

    /** Numbers stay as they are written: 120.50 is money. */
    private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JSON)
            .build();
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final Set<Type> NUMBERS =
            Set.of(Integer.class, int.class, Long.class, long.class, BigDecimal.class, Double.class);
    private static final Set<Type> FLAGS = Set.of(Boolean.class, boolean.class);

    private FormJson() {}

    static byte[] write(Form form, Class<?> body) {
        return object(form, "", body).orElseGet(JSON::objectNode).toString().getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, List<String>> flat(String json) {
        var flat = new LinkedHashMap<String, List<String>>();
        try {
            flatten("", MAPPER.readTree(json), flat);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
        return flat;
    }

    static List<String> split(String text) {
        return Stream.of(BETWEEN.split(text)).filter(word -> !word.isEmpty()).toList();
    }

    private static void flatten(String path, JsonNode node, Map<String, List<String>> flat) {
        if (node.isObject()) {
            node.properties().forEach(each -> flatten(below(path, each.getKey()), each.getValue(), flat));
        } else if (node.isArray() && holdsObjects(node)) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), flat);
            }
        } else if (node.isArray()) {
            var words = new ArrayList<String>();
            node.forEach(word -> words.add(text(word)));
            flat.put(path, List.of(String.join(", ", words)));
        } else if (!node.isNull()) {
            flat.put(path, List.of(text(node)));
        }
    }

    private static String text(JsonNode value) {
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }

    private static boolean holdsObjects(JsonNode array) {
        return !array.isEmpty() && array.get(0).isContainerNode();
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static Optional<JsonNode> node(Form form, String path, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            // which tells nothing from nothing sent: a field that is there, and blank, says nothing
            var isBlank = form.typed().containsKey(path) && form.text(path).isEmpty();
            return isBlank ? Optional.of(JSON.nullNode()) : node(form, path, generic.getActualTypeArguments()[0]);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(form, path, generic.getActualTypeArguments()[0]);
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return object(form, path, record);
        }
        if (type instanceof Class<?> tree && (JsonNode.class.isAssignableFrom(tree) || Map.class == tree)
                || type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return Optional.of(form.text(path)).filter(text -> !text.isEmpty()).map(FormJson::tree);
        }
        return Optional.of(form.text(path)).filter(text -> !text.isEmpty()).map(text -> value(text, type));
    }

    private static Optional<JsonNode> object(Form form, String path, Class<?> record) {
        var object = JSON.objectNode();
        for (RecordComponent component : record.getRecordComponents()) {
            node(form, below(path, component.getName()), component.getGenericType())
                    .ifPresent(node -> object.set(component.getName(), node));
        }
        return object.isEmpty() ? Optional.empty() : Optional.of(object);
    }

    private static Optional<JsonNode> list(Form form, String path, Type item) {
        var list = JSON.arrayNode();
        if (item instanceof Class<?> record && record.isRecord()) {
            // blank rows at the end were only offered; one in between keeps its place, so that slips name the right row
            int last = form.size(path) - 1;
            while (last >= 0 && !form.isTyped(path + "[" + last + "]")) {
                last--;
            }
            for (int i = 0; i <= last; i++) {
                list.add(object(form, path + "[" + i + "]", record).orElseGet(JSON::objectNode));
            }
        } else {
            form.texts(path).stream()
                    .flatMap(text -> split(text).stream())
                    .forEach(text -> list.add(value(text, item)));
            form.rowsTyped(path)
                    .forEach(row -> form.texts(path + "[" + row + "]").forEach(text -> list.add(value(text, item))));
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private static JsonNode value(String text, Type type) {
        if (NUMBERS.contains(type)) {
            return number(text);
        }
        if (FLAGS.contains(type) && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        return JSON.textNode(text);
    }

    private static JsonNode number(String text) {
        try {
            var number = new BigDecimal(text);
            return number.scale() <= 0 && number.precision() - number.scale() < 10
                    ? JSON.numberNode(number.intValueExact())
                    : JSON.numberNode(number);
        } catch (NumberFormatException none) {
            return JSON.textNode(text);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException none) {
            return JSON.textNode(text);
        }
    }
}
