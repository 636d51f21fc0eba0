package org.tactus.claimfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.casefile.ClaimSubmission.SubmittedBillingProvider;
import org.tactus.casefile.ClaimSubmission.SubmittedFacility;
import org.tactus.casefile.ClaimSubmission.SubmittedLicense;
import org.tactus.casefile.ClaimSubmission.SubmittedLine;
import org.tactus.casefile.ClaimSubmission.SubmittedMember;
import org.tactus.casefile.ClaimSubmission.SubmittedTherapist;
import org.tactus.csv.CsvRow;
import org.tactus.registry.AddressBody;
import org.tactus.registry.OrderBody;
import org.tactus.registry.OrderBody.OrdererBody;

/** Rows that are one claim, a line of it each: the first says what the claim says, the others nothing else. */
final class CsvClaim {

    /** No claim has more; a file may have as many rows under one control number as it likes. */
    private static final int MOST_LINES = 1_000;

    private static final int LONGEST = 1 << 20;
    private static final int MOST_SLIPS = 1_000;
    private static final List<String> COLUMNS_OF_CLAIM = CsvColumns.ALL.stream()
            .filter(column -> !column.startsWith(CsvColumns.LINE))
            .toList();

    private static final OrderBody NO_ORDER = new OrderBody(null, null, null, null, null, null, null, null, null, null);

    private final CsvColumns columns;
    private final CsvRow first;
    private final List<SubmittedLine> lines = new ArrayList<>();
    private final CsvCells.Findings findings = new CsvCells.Findings(new ArrayList<>(), new ArrayList<>());
    private int length;
    private boolean isFirstRead;
    private boolean isCut;

    CsvClaim(CsvColumns columns, CsvRow first) {
        this.columns = columns;
        this.first = first;
    }

    /** By its control number, and by who bills where the row says so. */
    boolean has(CsvRow row) {
        var number = columns.cell(row, CsvColumns.CONTROL_NUMBER);
        var npi = columns.cell(row, CsvColumns.BILLING_NPI);
        return number.isPresent()
                && number.equals(columns.cell(first, CsvColumns.CONTROL_NUMBER))
                && (npi.isEmpty() || npi.equals(columns.cell(first, CsvColumns.BILLING_NPI)));
    }

    /** A row of the claim's, the first one too. */
    void add(CsvRow row) {
        length += row.cells().stream().mapToInt(String::length).sum();
        if (isCut) {
            return;
        }
        if (lines.size() == MOST_LINES || length > LONGEST) {
            isCut = true;
            slip(
                    row,
                    "The claim has more than " + MOST_LINES + " lines, or " + LONGEST
                            + " characters; its rows from here on aren't read.");
            return;
        }
        isFirstRead |= row == first;
        if (isFirstRead && row != first) {
            checkAgainstFirst(row);
        }
        var cells = new CsvCells(columns, row, lines.size(), findings);
        lines.add(line(cells));
        cells.tell();
    }

    /** Whatever the row is about: what is wrong with it as a whole. */
    void slip(CsvRow row, String message) {
        slip(new Slip(CsvCells.place(row), "", message));
    }

    /** Of as many as nobody reads, the first. */
    void slip(Slip slip) {
        if (findings.slips().size() < MOST_SLIPS) {
            findings.slips().add(slip);
        }
    }

    private void checkAgainstFirst(CsvRow row) {
        for (var column : COLUMNS_OF_CLAIM) {
            var cell = columns.cell(row, column);
            if (cell.isPresent() && !cell.equals(columns.cell(first, column))) {
                slip(new Slip(
                        CsvCells.place(row),
                        column,
                        "differs from the claim's first row, line " + first.line() + "; it says the same or nothing"));
            }
        }
    }

    StatedClaim stated() {
        var cells = new CsvCells(columns, first, 0, findings);
        var submission = submission(cells);
        cells.tell();
        return new StatedClaim(
                CsvCells.place(first),
                Optional.ofNullable(submission.controlNumber()).orElse(""),
                Optional.of(submission),
                findings.normalizations(),
                findings.slips());
    }

    private ClaimSubmission submission(CsvCells cells) {
        return new ClaimSubmission(
                cells.text(CsvColumns.CONTROL_NUMBER),
                cells.text("frequency"),
                cells.text("replaces"),
                cells.text("plan"),
                cells.text("benefitCategory"),
                cells.day("receivedOn"),
                member(cells),
                billingProvider(cells),
                therapist(cells),
                facility(cells),
                order(cells),
                cells.list("diagnoses"),
                cells.text("priorAuthorization"),
                cells.text("referral"),
                cells.text("opioidContext"),
                cells.text("note"),
                List.copyOf(lines));
    }

    private static @Nullable SubmittedMember member(CsvCells cells) {
        var member = new SubmittedMember(
                cells.text("member.id"),
                cells.text("member.familyName"),
                cells.text("member.givenName"),
                cells.day("member.birthDate"),
                cells.text("member.gender"),
                address(cells, "member"));
        return member.equals(new SubmittedMember(null, null, null, null, null, null)) ? null : member;
    }

    private static @Nullable SubmittedBillingProvider billingProvider(CsvCells cells) {
        var provider = new SubmittedBillingProvider(
                cells.text(CsvColumns.BILLING_NPI),
                cells.text("billingProvider.taxId"),
                cells.text("billingProvider.name"),
                address(cells, "billingProvider"));
        return provider.equals(new SubmittedBillingProvider(null, null, null, null)) ? null : provider;
    }

    private static @Nullable SubmittedTherapist therapist(CsvCells cells) {
        var license =
                new SubmittedLicense(cells.text("therapist.license.state"), cells.text("therapist.license.number"));
        var therapist = new SubmittedTherapist(
                cells.text("therapist.npi"),
                cells.text("therapist.familyName"),
                cells.text("therapist.givenName"),
                cells.text("therapist.taxonomy"),
                license.state() == null && license.number() == null ? null : license);
        return therapist.equals(new SubmittedTherapist(null, null, null, null, null)) ? null : therapist;
    }

    private static @Nullable SubmittedFacility facility(CsvCells cells) {
        var facility = new SubmittedFacility(cells.text("serviceFacility.name"), address(cells, "serviceFacility"));
        return facility.equals(new SubmittedFacility(null, null)) ? null : facility;
    }

    private static @Nullable AddressBody address(CsvCells cells, String whose) {
        var address = new AddressBody(
                cells.text(whose + ".address.line"),
                cells.text(whose + ".address.city"),
                cells.text(whose + ".address.state"),
                cells.text(whose + ".address.postalCode"));
        return address.equals(new AddressBody(null, null, null, null)) ? null : address;
    }

    /** With nothing but a number, the order on file. */
    private static @Nullable OrderBody order(CsvCells cells) {
        var orderer = new OrdererBody(
                cells.text("order.orderedBy.npi"),
                cells.text("order.orderedBy.familyName"),
                cells.text("order.orderedBy.givenName"),
                cells.text("order.orderedBy.credential"));
        var order = new OrderBody(
                cells.text("order.number"),
                orderer.equals(new OrdererBody(null, null, null, null)) ? null : orderer,
                cells.day("order.authoredOn"),
                cells.day("order.signedOn"),
                cells.day("order.validThrough"),
                cells.list("order.services"),
                cells.list("order.diagnoses"),
                cells.number("order.visits"),
                cells.text("order.memberId"),
                cells.text("order.status"));
        return order.equals(NO_ORDER) ? null : order;
    }

    private static SubmittedLine line(CsvCells cells) {
        return new SubmittedLine(
                cells.day("line.serviceDate"),
                cells.text("line.placeOfService"),
                cells.text("line.code"),
                cells.list("line.modifiers"),
                cells.number("line.minutes"),
                cells.number("line.units"),
                cells.dollars("line.charge"),
                cells.numbers("line.diagnosisPointers"));
    }
}
