package org.tactus.release;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tactus.claim.Icd10Cm;
import org.tactus.codeset.DiagnosisList;
import org.tactus.problem.LineProblems;

/**
 * CDC's {@code icd10cm_order_YYYY.txt}: lines of fixed columns, headers and codes in order.
 *
 * <p>Columns 1 to 5 are the order number, 7 to 13 the code, 15 is 1 where it is billable and 0 where it is a header; the texts after
 * them aren't read.
 */
final class OrderFileReader implements ReleaseReader {

    private static final Pattern ORDER_NUMBER = Pattern.compile("[0-9]{5}");
    private static final int LAST_COLUMN = 15;
    private static final int CATEGORY_LENGTH = 3;

    private final TreeMap<String, Boolean> codes = new TreeMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private int lastNumber = -1;

    @Override
    public Content read(PublishedFile file, ReleaseDays days, LineProblems problems) throws IOException {
        var reader = file.text();
        var line = reader.readLine();
        for (long number = 1; line != null; number++) {
            if (!line.isBlank()) {
                add(number, line, problems);
            }
            line = reader.readLine();
        }
        checkWhole(problems);
        return new Content(codes.size(), DiagnosisList.write(codes));
    }

    private void add(long line, String text, LineProblems problems) {
        if (text.length() < LAST_COLUMN) {
            problems.at(
                    line, "The line ends before column " + LAST_COLUMN + ", which says whether the code is billable.");
            return;
        }
        checkNumber(line, text.substring(0, 5), problems);
        var code = text.substring(6, 13).stripTrailing();
        var flag = text.charAt(LAST_COLUMN - 1);
        if (!isCode(code)) {
            problems.at(line, "Columns 7 to 13 hold no ICD-10-CM code without its dot.");
        } else if (flag != '0' && flag != '1') {
            problems.at(line, "Column 15 is neither 1, for a billable code, nor 0, for a header.");
        } else if (lines.putIfAbsent(code, line) != null) {
            problems.at(line, code + " stands there twice; the first time in line " + lines.get(code) + ".");
        } else {
            codes.put(code, flag == '1');
        }
    }

    private void checkNumber(long line, String number, LineProblems problems) {
        if (!ORDER_NUMBER.matcher(number).matches()) {
            problems.at(line, "Columns 1 to 5 hold no order number of five digits.");
            return;
        }
        if (Integer.parseInt(number) <= lastNumber) {
            problems.at(line, "The order number isn't above the one before: lines are missing, or out of order.");
        }
        lastNumber = Integer.parseInt(number);
    }

    /** A part of a release would call every code that it lacks invalid. */
    private void checkWhole(LineProblems problems) {
        var missing = new HashSet<String>();
        for (var code : codes.keySet()) {
            var category = code.substring(0, CATEGORY_LENGTH);
            if (!codes.containsKey(category) && missing.add(category)) {
                problems.at(
                        lines.get(code),
                        "The file isn't whole: " + category + ", the category of " + code + ", is missing.");
            }
        }
        codes.forEach((code, isBillable) -> {
            var next = codes.higherKey(code);
            if (!isBillable && (next == null || !next.startsWith(code))) {
                problems.at(
                        lines.get(code),
                        "The file isn't whole: " + code + " is a header, and no code below it is listed.");
            }
        });
    }

    private static boolean isCode(String text) {
        var code = new Icd10Cm(text);
        return code.isWellFormed() && code.code().equals(text);
    }
}
