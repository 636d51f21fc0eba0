package org.tactus.fhir;

import java.util.function.Function;
import org.hl7.fhir.r4.model.DomainResource;
import org.tactus.ledger.Digest;
import org.tactus.ledger.SubjectKey;

/**
 * Something that a claim refers to and that outlives it, and how it is written when it has to be.
 *
 * @param isOfMember whether it is one member's, so that no two claims that are filed at the same time can both write it
 * @param content all that the resource says, in one text: where that hasn't changed, nothing is written
 */
record Subject(
        SubjectKey key, boolean isOfMember, String content, Function<References, ? extends DomainResource> writer) {

    /** Changes when a mapper writes the same content in another way, so that it is written anew. */
    private static final String MAPPING = "1";

    /** Of the content: equal where it says the same. */
    String fingerprint() {
        return digest(MAPPING + "\n" + content);
    }

    /** Stands for a text of any length where a key is needed. */
    static String digest(String text) {
        return Digest.of(text).shortHex();
    }

    /** Values in one text, each apart from the next. */
    static String content(String... values) {
        return String.join("\u001f", values);
    }
}
