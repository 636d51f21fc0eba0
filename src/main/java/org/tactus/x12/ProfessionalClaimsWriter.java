package org.tactus.x12;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;

/**
 * Writes claims as an interchange of 837P, 005010X222A1, one after another (docs/x12.md).
 *
 * <p>Claims of one billing provider, and of one subscriber, share their levels where they come one after the other: whoever adds
 * them sorts them. Closing it ends the interchange; without that, it isn't one.
 */
public final class ProfessionalClaimsWriter implements Closeable {

    private static final int MOST_CLAIMS_OF_SUBSCRIBER = 100;
    private static final int MOST_CLAIMS_OF_SET = 5_000;

    private final Envelope envelope;
    private final int mostClaimsOfSet;
    private final SegmentWriter writer;
    private final Clock clock;
    private int sets;
    private int claimsOfSet;
    private int claimsOfSubscriber;
    private int level;
    private int billingLevel;
    private List<Segment> biller = List.of();
    private List<Segment> subscriber = List.of();

    public ProfessionalClaimsWriter(OutputStream file, Envelope envelope) throws IOException {
        this(file, envelope, MOST_CLAIMS_OF_SET);
    }

    ProfessionalClaimsWriter(OutputStream file, Envelope envelope, int mostClaimsOfSet) throws IOException {
        this.envelope = envelope;
        this.mostClaimsOfSet = mostClaimsOfSet;
        this.writer = new SegmentWriter(file);
        this.clock = Clock.fixed(envelope.moment().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        writer.write(envelope.isa());
    }

    /**
     * @param onFile the order that it was decided by, where the claim names no more than its number; reading the file gives the
     *     number again
     * @return paths of what there is no room for in the file, which it doesn't say then; nearly always none
     */
    public List<String> add(MassageClaim claim, Payer payer, Optional<PhysicianOrder> onFile) throws IOException {
        var loops = new ClaimSegments(
                        claim, claim.statedOrder().or(() -> claim.order().flatMap(any -> onFile)))
                .loops(payer);
        var beyond = new OwnStatements(claim, loops, clock);
        beginSetIfDue();
        beginLevels(loops.claim());
        var notCarried = new ArrayList<>(writeClaim(loops.claim(), beyond));
        for (int i = 0; i < loops.lines().size(); i++) {
            notCarried.addAll(writeLine(i, loops.lines().get(i), beyond));
        }
        claimsOfSet++;
        claimsOfSubscriber++;
        return notCarried;
    }

    private void beginSetIfDue() throws IOException {
        if (sets > 0 && claimsOfSet < mostClaimsOfSet) {
            return;
        }
        if (sets == 0) {
            writer.write(envelope.gs());
        }
        endSet();
        sets++;
        claimsOfSet = 0;
        level = 0;
        biller = List.of();
        writer.writeAll(envelope.beginningOfSet(sets));
    }

    private void endSet() throws IOException {
        if (sets > 0) {
            writer.write(Envelope.endOfSet(sets, writer.segmentsInSet() + 1));
        }
    }

    private void beginLevels(Loops claim) throws IOException {
        var nextBiller = claim.of(Loop.BILLING);
        if (!nextBiller.equals(biller)) {
            billingLevel = ++level;
            writer.write(Segment.of("HL", String.valueOf(level), "", "20", "1"));
            writer.writeAll(nextBiller);
            biller = nextBiller;
            subscriber = List.of();
        }
        var nextSubscriber = new ArrayList<Segment>();
        for (var loop : List.of(Loop.SUBSCRIBER_LEVEL, Loop.SUBSCRIBER, Loop.PAYER)) {
            nextSubscriber.addAll(claim.of(loop));
        }
        if (!nextSubscriber.equals(subscriber) || claimsOfSubscriber == MOST_CLAIMS_OF_SUBSCRIBER) {
            writer.write(Segment.of("HL", String.valueOf(++level), String.valueOf(billingLevel), "22", "0"));
            writer.writeAll(nextSubscriber);
            subscriber = nextSubscriber;
            claimsOfSubscriber = 0;
        }
    }

    private List<String> writeClaim(Loops claim, OwnStatements beyond) throws IOException {
        var own = new OwnSegments();
        beyond.ofClaim().forEach(own::add);
        for (var segment : claim.of(Loop.CLAIM)) {
            if (segment.is("NTE") || segment.is("HI")) {
                break;
            }
            writer.write(segment);
        }
        writer.writeAll(own.segments());
        writer.writeAll(claim.of(Loop.CLAIM).stream()
                .filter(segment -> segment.is("NTE") || segment.is("HI"))
                .toList());
        writer.writeAll(claim.of(Loop.RENDERING));
        writer.writeAll(claim.of(Loop.FACILITY));
        return own.notCarried();
    }

    private List<String> writeLine(int index, Loops line, OwnStatements beyond) throws IOException {
        var own = new OwnSegments();
        beyond.ofLine(index).forEach(own::add);
        writer.writeAll(line.of(Loop.LINE));
        writer.writeAll(own.segments());
        writer.writeAll(line.of(Loop.LINE_ORDERING));
        return own.notCarried().stream()
                .map(path -> "lines[" + index + "]." + path)
                .toList();
    }

    @Override
    public void close() throws IOException {
        endSet();
        if (sets > 0) {
            writer.write(envelope.ge(sets));
        }
        writer.write(envelope.iea(sets > 0 ? 1 : 0));
        writer.close();
    }
}
