package org.tactus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A claim as JSON: the one that the documentation shows, of a {@link Setting}, with a control number of its own. A test changes only
 * what it is about.
 */
public final class Submission {

    private static final Path EXAMPLE = Path.of("docs", "api", "examples", "claim.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode claim;

    private Submission(ObjectNode claim) {
        this.claim = claim;
    }

    /** That the setting's plan accepts. */
    public static Submission of(Setting setting) {
        try {
            return new Submission((ObjectNode) JSON.readTree(EXAMPLE.toFile()))
                    .with("controlNumber", "T-" + Setting.serial())
                    .with("plan", setting.plan())
                    .with("member.id", setting.member())
                    .with("order.memberId", setting.member())
                    .with("order.number", "ORD-" + Setting.serial())
                    .with("therapist.npi", setting.therapist())
                    .with("therapist.license.number", setting.license());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Submission copy() {
        return new Submission(claim.deepCopy());
    }

    public Submission with(String path, String value) {
        return with(path, JsonNodeFactory.instance.textNode(value));
    }

    public Submission with(String path, int value) {
        return with(path, JsonNodeFactory.instance.numberNode(value));
    }

    /** @param json a value as JSON: {@code ["M54.50"]} */
    public Submission withJson(String path, String json) {
        try {
            return with(path, JSON.readTree(json));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Submission withNull(String path) {
        return with(path, JsonNodeFactory.instance.nullNode());
    }

    /** The only line's day. */
    public Submission on(String day) {
        return with("lines.0.serviceDate", day);
    }

    public Submission voiding(String controlNumber) {
        return with("frequency", "void").with("replaces", controlNumber);
    }

    public Submission replacing(String controlNumber) {
        return with("frequency", "replacement").with("replaces", controlNumber);
    }

    public String controlNumber() {
        return claim.get("controlNumber").asText();
    }

    public String json() {
        return claim.toString();
    }

    /** @param path fields and places, apart by dots: {@code lines.0.units} */
    private Submission with(String path, JsonNode value) {
        var cut = path.lastIndexOf('.');
        var parent = cut < 0 ? claim : claim.at("/" + path.substring(0, cut).replace('.', '/'));
        var last = path.substring(cut + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return this;
    }
}
