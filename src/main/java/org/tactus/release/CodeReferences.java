package org.tactus.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The codes that a note of the tabular list names, in brackets behind its prose: {@code (M54.4-)}, {@code (F10.1-, F10.2-)},
 * {@code (S00-T88)}.
 *
 * <p>What brackets say beside codes and ranges, as in {@code (T36-T50 with fifth or sixth character 1-4)}, narrows them in a way that
 * isn't read: such a note names no code for us, rather than too many.
 */
final class CodeReferences {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final String CODE = "[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])(?:\\.[0-9A-Z]{1,4})?";
    private static final String END_OF_CODE = "\\.?-?";
    private static final Pattern REFERENCE =
            Pattern.compile("(" + CODE + ")(?:\\s*-\\s*(" + CODE + ")" + END_OF_CODE + "|" + END_OF_CODE + ")");
    private static final Pattern BETWEEN = Pattern.compile("\\b(?:and|or)\\b|[\\s,;]");

    private final NavigableSet<String> codes;

    /** @param codes all codes and headers of the list, without dots: what a range stands for */
    CodeReferences(NavigableSet<String> codes) {
        this.codes = codes;
    }

    /** Headers, and codes; empty where the note doesn't say by codes alone what it means. */
    Optional<List<String>> in(String note) {
        var headers = new ArrayList<String>();
        var brackets = BRACKETS.matcher(note)
                .results()
                .map(match -> match.group(1))
                .filter(CodeReferences::speaksOfCodes)
                .toList();
        if (brackets.isEmpty() || !brackets.stream().allMatch(CodeReferences::speaksOfNothingElse)) {
            return Optional.empty();
        }
        brackets.forEach(
                text -> REFERENCE.matcher(text).results().forEach(reference -> headers.addAll(headers(reference))));
        return Optional.of(headers.stream().distinct().toList());
    }

    private static boolean speaksOfCodes(String text) {
        return REFERENCE.matcher(text).find();
    }

    private static boolean speaksOfNothingElse(String text) {
        var rest = REFERENCE.matcher(text).replaceAll("");
        return BETWEEN.matcher(rest).replaceAll("").isEmpty();
    }

    private Collection<String> headers(MatchResult reference) {
        var first = undotted(reference.group(1));
        var last = reference.group(2);
        return last == null ? List.of(first) : between(first, undotted(last));
    }

    /** Of the codes from the first through the last with all below it, those that don't lie below another of them. */
    private List<String> between(String first, String last) {
        var headers = new ArrayList<String>();
        for (var code : codes.tailSet(first, true)) {
            if (code.substring(0, Math.min(code.length(), last.length())).compareTo(last) > 0) {
                break;
            }
            // a header above the last code reaches beyond it: what lies below it is asked by itself
            var reachesBeyond = last.startsWith(code) && !last.equals(code);
            if (!reachesBeyond && (headers.isEmpty() || !code.startsWith(headers.get(headers.size() - 1)))) {
                headers.add(code);
            }
        }
        return headers;
    }

    private static String undotted(String code) {
        return code.replace(".", "");
    }
}
