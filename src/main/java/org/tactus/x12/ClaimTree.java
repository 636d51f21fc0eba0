package org.tactus.x12;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.claimfile.Slip;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;

/** A submission by the paths of what it says, so that statements can be made of it and about it. */
final class ClaimTree {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Set<String> LISTS = Set.of("diagnoses", "services", "modifiers", "diagnosisPointers");
    private static final String LINES = "lines";

    private final ObjectNode root;

    private ClaimTree(ObjectNode root) {
        this.root = root;
    }

    static ClaimTree of(ClaimSubmission submission) {
        return new ClaimTree(read(submission));
    }

    static ObjectNode read(ClaimSubmission submission) {
        try {
            return (ObjectNode) JSON.readTree(StrictJson.write(submission));
        } catch (JsonProcessingException notWritten) {
            throw new IllegalStateException(notWritten);
        }
    }

    /** The plain submission with what is stated in segments of our own. */
    static ClaimSubmission withOwn(ClaimLoops loops, ClaimSubmission plain, Reading reading) {
        var hasOwn = loops.claim().of(Loop.CLAIM).stream().anyMatch(OwnSegments::isOne)
                || loops.lines().stream()
                        .anyMatch(line -> line.of(Loop.LINE).stream().anyMatch(OwnSegments::isOne));
        if (!hasOwn) {
            return plain;
        }
        var tree = of(plain);
        tree.apply(tree.root, "", loops.claim().of(Loop.CLAIM), reading);
        for (int i = 0; i < loops.lines().size(); i++) {
            tree.apply(
                    (ObjectNode) tree.root.get(LINES).get(i),
                    LINES + "[" + i + "].",
                    loops.lines().get(i).of(Loop.LINE),
                    reading);
        }
        return tree.submission(loops, reading).orElse(plain);
    }

    private void apply(ObjectNode node, String path, List<Segment> loop, Reading reading) {
        for (var text : OwnSegments.read(loop)) {
            var statement = Statement.parse(text);
            if (statement.isPresent() && apply(node, statement.get())) {
                reading.forgetNormalizations(path + statement.get().path());
            } else {
                loop.stream()
                        .filter(OwnSegments::isOne)
                        .findFirst()
                        .ifPresent(own -> reading.slip(own, 1, "", "What follows TACTUS isn't as docs/x12.md has it."));
            }
        }
    }

    /** @return false where there is no such path */
    private static boolean apply(ObjectNode from, Statement statement) {
        var names = statement.path().split("\\.");
        if (names[0].equals(LINES)) {
            return false;
        }
        var node = from;
        for (int i = 0; i < names.length - 1; i++) {
            var child = node.get(names[i]);
            if (child == null) {
                child = node.putObject(names[i]);
            }
            if (!(child instanceof ObjectNode object)) {
                return false;
            }
            node = object;
        }
        var last = names[names.length - 1];
        switch (statement.kind()) {
            case REMOVE -> node.remove(last);
            case APPEND -> node.put(last, node.path(last).asText("") + statement.text());
            case SET -> set(node, last, statement);
        }
        return true;
    }

    private static void set(ObjectNode node, String name, Statement statement) {
        if (LISTS.contains(name)) {
            var list = node.putArray(name);
            statement.texts().forEach(list::add);
        } else {
            node.put(name, statement.text());
        }
    }

    private Optional<ClaimSubmission> submission(ClaimLoops loops, Reading reading) {
        var violations = new Violations();
        var submission =
                StrictJson.read(root.toString().getBytes(StandardCharsets.UTF_8), ClaimSubmission.class, violations);
        var claim = loops.claim().first(Loop.CLAIM, "CLM").orElseThrow();
        violations.all().forEach(violation -> reading.slips()
                .add(new Slip(claim.place() + ", K3", violation.field(), violation.message())));
        return submission;
    }
}
