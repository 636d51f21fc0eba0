package org.tactus.x12;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.claim.MassageClaim;
import org.tactus.claimfile.Normalization;
import org.tactus.json.Violations;

/**
 * What has to be said of a claim beyond its segments, so that reading them gives the same claim: whatever they would be read
 * otherwise as, or only by guess.
 */
final class OwnStatements {

    private static final String LINES = "lines";
    private static final String NOTE = "note";

    private final ObjectNode claim;
    private final ObjectNode read;
    private final ObjectNode stated;
    private final Set<String> guessed;

    /** @param clock by which a submission is read; nothing here depends on it */
    OwnStatements(MassageClaim claim, ClaimLoops loops, Clock clock) {
        var reading = new Reading();
        var plain = ClaimReading.readPlain(loops, reading);
        this.claim = asFiled(ClaimSubmission.of(claim), clock);
        this.read = asFiled(plain, clock);
        this.stated = ClaimTree.read(plain);
        this.guessed =
                reading.normalizations().stream().map(Normalization::element).collect(Collectors.toSet());
    }

    /** In the digits and words in which it is filed, so that two that say the same are equal. */
    private static ObjectNode asFiled(ClaimSubmission submission, Clock clock) {
        return ClaimTree.read(ClaimSubmission.of(submission.toClaim(clock, new Violations())));
    }

    /** Of the claim but its lines, the note last. */
    List<Statement> ofClaim() {
        var statements = new ArrayList<Statement>();
        for (var name : names(claim, read)) {
            if (!name.equals(LINES) && !name.equals(NOTE)) {
                compare(name, claim.path(name), read.path(name), stated.path(name), statements);
            }
        }
        compareNote(statements);
        return statements;
    }

    List<Statement> ofLine(int index) {
        var statements = new ArrayList<Statement>();
        compareFields(
                "",
                claim.path(LINES).path(index),
                read.path(LINES).path(index),
                stated.path(LINES).path(index),
                statements);
        return statements;
    }

    private void compare(String path, JsonNode ofClaim, JsonNode asRead, JsonNode asStated, List<Statement> into) {
        if (ofClaim.isMissingNode()) {
            if (!asStated.isMissingNode()) {
                into.add(Statement.remove(path));
            }
        } else if (ofClaim instanceof ObjectNode) {
            compareFields(path + ".", ofClaim, asRead, asStated, into);
        } else if (!isSame(ofClaim, asRead) || guessed.contains(path)) {
            into.add(
                    ofClaim instanceof ArrayNode
                            ? Statement.set(path, texts(ofClaim))
                            : Statement.set(path, ofClaim.asText()));
        }
    }

    private void compareFields(
            String prefix, JsonNode ofClaim, JsonNode asRead, JsonNode asStated, List<Statement> into) {
        for (var name : names(ofClaim, asRead)) {
            compare(prefix + name, ofClaim.path(name), asRead.path(name), asStated.path(name), into);
        }
    }

    private void compareNote(List<Statement> into) {
        var whole = claim.path(NOTE);
        var written = read.path(NOTE).asText("");
        if (!written.isEmpty() && whole.asText().startsWith(written)) {
            var rest = whole.asText().substring(written.length());
            if (!rest.isEmpty()) {
                into.add(Statement.append(NOTE, rest));
            }
        } else {
            compare(NOTE, whole, read.path(NOTE), stated.path(NOTE), into);
        }
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return !other.isMissingNode()
                && one.isArray() == other.isArray()
                && one.asText().equals(other.asText())
                && texts(one).equals(texts(other));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Set<String> names(JsonNode one, JsonNode other) {
        var names = new TreeSet<String>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
