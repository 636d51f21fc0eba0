package org.tactus.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tactus.ledger.SealedTexts;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/**
 * Where a walk over many pages stands, as a link carries it: encrypted, since it holds what was asked, and that may name a member;
 * and for its caller alone.
 */
@ApplicationScoped
public class Cursors {

    public static final String PARAMETER = "_cursor";

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final SealedTexts texts;

    Cursors(SealedTexts texts) {
        this.texts = texts;
    }

    /**
     * A page's end.
     *
     * @param what the walk's address without its base: {@code Claim}, {@code Claim/_history}
     * @param parameters as they were asked, name and value in turn
     * @param asOf the moment that the walk keeps to, in milliseconds
     * @param times of the last resource, in the walk's order, in milliseconds
     * @param version of the last resource
     */
    public record Cursor(String what, List<String> parameters, long asOf, List<Long> times, UUID id, int version) {

        public Instant asOfInstant() {
            return Instant.ofEpochMilli(asOf);
        }

        List<Instant> instants() {
            return times.stream().map(Instant::ofEpochMilli).toList();
        }
    }

    public String seal(Cursor cursor, String caller) {
        try {
            return texts.seal(JSON.writeValueAsBytes(cursor), caller);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @throws org.tactus.problem.ProblemException malformed, where it isn't what a link of that caller's carried */
    public Cursor open(String text, String what, String caller) {
        return texts.open(text, caller)
                .flatMap(Cursors::read)
                .filter(cursor -> cursor.what().equals(what))
                .orElseThrow(() -> Problem.of(
                                ProblemKind.MALFORMED, PARAMETER + " isn't what a link of yours carried; search anew.")
                        .asException());
    }

    private static Optional<Cursor> read(byte[] json) {
        try {
            return Optional.of(JSON.readValue(json, Cursor.class));
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }
}
