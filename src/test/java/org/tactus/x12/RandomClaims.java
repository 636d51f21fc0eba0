package org.tactus.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tactus.claim.Address;
import org.tactus.claim.BillingProvider;
import org.tactus.claim.Frequency;
import org.tactus.claim.Gender;
import org.tactus.claim.Icd10Cm;
import org.tactus.claim.LicenseNumber;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.Member;
import org.tactus.claim.MemberId;
import org.tactus.claim.Npi;
import org.tactus.claim.OpioidContext;
import org.tactus.claim.OrderReference;
import org.tactus.claim.OrderStatus;
import org.tactus.claim.Orderer;
import org.tactus.claim.PersonName;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claim.PlanId;
import org.tactus.claim.ProcedureCode;
import org.tactus.claim.ServiceFacility;
import org.tactus.claim.ServiceLine;
import org.tactus.claim.Therapist;

/** Claims of every shape, right and wrong, from a seed. */
final class RandomClaims {

    private static final String CHARACTERS = "ABCDEFGHIJabcdefghij0123456789 .-'&%;=+,!_/*~:^éøÅ漢\n";

    private final Random random;

    private RandomClaims(Random random) {
        this.random = random;
    }

    static MassageClaim claim(Random random) {
        return new RandomClaims(random).claim();
    }

    private MassageClaim claim() {
        var frequency = oneOf(Frequency.values());
        return new MassageClaim(
                text(20),
                frequency,
                frequency == Frequency.ORIGINAL ? Optional.empty() : maybe(() -> text(20)),
                new PlanId(oneOf("H1234-001-000", "H1234-001", "R5678-002-003", "?", "")),
                maybe(() -> oneOf("14c18", "13d")),
                maybe(this::day),
                new Member(
                        new MemberId(oneOf("1EG4TE5MK73", text(9))), name(), day(), oneOf(Gender.values()), address()),
                new BillingProvider(npi(), oneOf("31-1234567", "311234567", ""), text(10), address()),
                new Therapist(
                        npi(),
                        name(),
                        oneOf("225700000X", "1", ""),
                        maybe(() -> new LicenseNumber(oneOf("OH", "KY", ""), text(8)))),
                maybe(() -> new ServiceFacility(oneOf(text(10), ""), address())),
                maybe(this::order),
                list(12, () -> new Icd10Cm(oneOf("M54.50", "M54.2", "R52", "X", ""))),
                maybe(() -> text(9)),
                maybe(() -> text(9)),
                oneOf(OpioidContext.values()),
                maybe(() -> text(random.nextBoolean() ? 50 : 11) + " And so on.".repeat(random.nextInt(9))),
                list(4, this::line));
    }

    private OrderReference order() {
        if (random.nextInt(4) == 0) {
            return new OrderReference.OnFile(text(10));
        }
        return new OrderReference.Stated(new PhysicianOrder(
                oneOf(text(10), ""),
                maybe(() -> new Orderer(npi(), name(), oneOf("MD", "FNP-C", ""))),
                maybe(this::day),
                maybe(this::day),
                maybe(this::day),
                list(2, () -> new ProcedureCode(oneOf("97124", "97140", ""))),
                list(2, () -> new Icd10Cm(oneOf("M54.50", "M54.2", ""))),
                maybe(() -> random.nextInt(20) - 2),
                maybe(() -> new MemberId("1EG4TE5MK73")),
                oneOf(OrderStatus.values())));
    }

    private ServiceLine line() {
        return new ServiceLine(
                day(),
                oneOf("11", "12", "99", "1", ""),
                new ProcedureCode(oneOf("97124", "97140", "9712")),
                list(5, () -> oneOf("GP", "59", "EY", "X:", "")),
                maybe(() -> number(90)),
                maybe(() -> number(6)),
                maybe(() -> number(200)),
                list(5, () -> random.nextInt(14)));
    }

    private Optional<Address> address() {
        return maybe(() -> new Address(
                oneOf(text(14), ""),
                oneOf("Dayton", ""),
                oneOf("OH", "KY", "OHIO", ""),
                oneOf("45402", "45402-1234", "?")));
    }

    private PersonName name() {
        return new PersonName(text(10), oneOf(text(8), ""));
    }

    private Optional<Npi> npi() {
        return maybe(() -> new Npi(oneOf("1987654328", "1456789019", "123")));
    }

    private LocalDate day() {
        return LocalDate.parse("2026-01-01").plusDays(random.nextInt(320));
    }

    private BigDecimal number(int most) {
        return BigDecimal.valueOf(random.nextInt(100 * most) - 100L, random.nextInt(4));
    }

    private String text(int longest) {
        var text = new StringBuilder("T");
        int length = random.nextInt(longest - 1);
        // few odd characters, since room for what 837P can't say is short
        int regular = random.nextInt(3) == 0 ? CHARACTERS.length() : 31;
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(regular)));
        }
        return text.toString();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private <T> List<T> list(int most, Supplier<T> value) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(any -> value.get())
                .toList();
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}
