package org.tactus.ledger;

import java.util.Collection;
import java.util.List;

/**
 * Tokens as they are kept and looked for: the first 64 bits of a digest of each with its plan, so that no two of them meet in practice.
 */
final class SearchTokens {

    private SearchTokens() {}

    static List<Long> digests(String plan, Collection<String> tokens) {
        return tokens.stream()
                .map(token -> Digest.of(plan + "\n" + token).number())
                .toList();
    }
}
