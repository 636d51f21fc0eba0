package org.tactus.claimfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.tactus.csv.CsvRow;
import org.tactus.csv.CsvRowReader;

/**
 * Claims as CSV in UTF-8: a header that names columns by the path into a submission, and a row for each line of a claim. Rows in
 * succession with one control number and one billing NPI are one claim.
 *
 * <p>A row that breaks off before it says whose it is may be a line of the claim before or behind it: neither is whole then.
 */
public final class CsvClaims implements ClaimReader {

    private static final int LONGEST_HEADER = 16_384;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final InputStream file;
    private final Queue<StatedClaim> ready = new ArrayDeque<>();
    private @Nullable CsvRowReader rows;
    private @Nullable CsvColumns columns;
    private @Nullable CsvClaim open;
    private @Nullable Slip before;
    private boolean isAtEnd;

    public CsvClaims(InputStream file) {
        this.file = file;
    }

    @Override
    public Optional<StatedClaim> next() throws IOException {
        var reader = rows == null ? begin() : rows;
        while (ready.isEmpty() && !isAtEnd) {
            var row = reader.next();
            if (row.isEmpty()) {
                isAtEnd = true;
                closeClaim();
            } else if (!row.get().isBlank()) {
                take(row.get(), reader);
            }
        }
        return Optional.ofNullable(ready.poll());
    }

    private CsvRowReader begin() throws IOException {
        var text = Utf8.reader(file);
        var reader = new CsvRowReader(text, separator(text));
        for (var row = reader.next(); row.isPresent(); row = reader.next()) {
            if (!row.get().isBlank()) {
                columns = CsvColumns.of(row.get());
                rows = reader;
                return reader;
            }
        }
        throw new NotOfThisFormat("The file is empty; claims as CSV begin with a row that names the columns.");
    }

    /** Which of them stands most often in the first row that isn't blank. */
    private static char separator(BufferedReader text) throws IOException {
        var header = Utf8.peek(text, LONGEST_HEADER)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        var best = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(header, separator) > count(header, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String text, char what) {
        return text.chars().filter(c -> c == what).count();
    }

    private void take(CsvRow row, CsvRowReader reader) {
        var wrong = flaw(row);
        if (wrong.isPresent()) {
            reader.goBackToItsSecondLine();
        }
        if (wrong.isPresent() && !saysWhose(row)) {
            spoilNeighbors(new Slip(CsvCells.place(row), "", wrong.get()));
            return;
        }
        var claim = claimOf(row);
        if (wrong.isPresent()) {
            claim.slip(row, wrong.get());
        } else {
            claim.add(row);
        }
    }

    private Optional<String> flaw(CsvRow row) {
        var known = known();
        if (row.flaw().isEmpty() && row.cells().size() != known.count()) {
            return Optional.of("The row has " + row.cells().size() + " cells, the header " + known.count() + ".");
        }
        if (!Utf8.isWhole(known.cell(row, CsvColumns.CONTROL_NUMBER).orElse(""))
                || !Utf8.isWhole(known.cell(row, CsvColumns.BILLING_NPI).orElse(""))) {
            return Optional.of("The row " + Utf8.BROKEN + ".");
        }
        return row.flaw();
    }

    /** Of a row with a flaw: whether it can still be trusted about that. */
    private boolean saysWhose(CsvRow row) {
        var known = known();
        var number = known.cell(row, CsvColumns.CONTROL_NUMBER);
        return row.flaw().isPresent()
                && row.lines() == 1
                && (!row.isWhole() || row.cells().size() == known.count())
                && number.filter(Utf8::isWhole).isPresent()
                && known.reaches(row, CsvColumns.BILLING_NPI)
                && Utf8.isWhole(known.cell(row, CsvColumns.BILLING_NPI).orElse(""));
    }

    private CsvClaim claimOf(CsvRow row) {
        if (open != null && open.has(row)) {
            return open;
        }
        closeClaim();
        var claim = new CsvClaim(known(), row);
        Optional.ofNullable(before).ifPresent(claim::slip);
        before = null;
        open = claim;
        return claim;
    }

    private void spoilNeighbors(Slip slip) {
        if (open != null) {
            open.slip(slip);
        }
        closeClaim();
        ready.add(StatedClaim.unreadable(slip.place(), slip));
        before = slip;
    }

    private void closeClaim() {
        if (open != null) {
            ready.add(open.stated());
        }
        open = null;
    }

    private CsvColumns known() {
        return Optional.ofNullable(columns).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
