package org.tactus.x12;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tactus.claim.MassageClaim;
import org.tactus.claim.PhysicianOrder;
import org.tactus.claimfile.StatedClaim;
import org.tactus.json.Violations;

/** 837P files of tests, written and read. */
final class Interchange {

    static final Envelope ENVELOPE = new Envelope(
            "RIVERSIDE",
            "Riverside Massage Therapy",
            "9375550100",
            "BUCK1",
            "Buckeye Advantage",
            905,
            LocalDateTime.parse("2026-11-20T15:04"),
            true);
    static final Payer PAYER = new Payer("Buckeye Advantage", "BUCK1");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    private Interchange() {}

    static String of(MassageClaim... claims) {
        return of(List.of(claims), Optional.empty());
    }

    static String of(List<MassageClaim> claims, Optional<PhysicianOrder> onFile) {
        var file = new ByteArrayOutputStream();
        try (var writer = new ProfessionalClaimsWriter(file, ENVELOPE)) {
            for (var claim : claims) {
                writer.add(claim, PAYER, onFile);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toString(StandardCharsets.US_ASCII);
    }

    static List<StatedClaim> read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    static List<StatedClaim> read(byte[] file) {
        var claims = new ArrayList<StatedClaim>();
        try (var reader = new ProfessionalClaims(new ByteArrayInputStream(file))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                claims.add(next.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return claims;
    }

    static MassageClaim toClaim(StatedClaim stated) {
        return stated.submission().orElseThrow().toClaim(CLOCK, new Violations());
    }
}
