package org.tactus.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tactus.x12.Envelope;

/** Who sends our files, and to whom. */
@ApplicationScoped
class Sender {

    private final Optional<String> id;
    private final Optional<String> receiverId;
    private final String phone;
    private final boolean isTest;

    Sender(
            @ConfigProperty(name = "tactus.x12.sender-id") Optional<String> id,
            @ConfigProperty(name = "tactus.x12.receiver-id") Optional<String> receiverId,
            @ConfigProperty(name = "tactus.x12.phone", defaultValue = "0000000000") String phone,
            @ConfigProperty(name = "tactus.x12.test", defaultValue = "false") boolean isTest) {
        this.id = id;
        this.receiverId = receiverId;
        this.phone = phone;
        this.isTest = isTest;
    }

    /**
     * The envelope of claims of which this is the first: from its billing provider to its payer.
     *
     * @throws IllegalArgumentException where an id of theirs can't stand in one
     */
    Envelope envelope(AcceptedClaim first, Interchange interchange) {
        var payer = first.plan().payer();
        return new Envelope(
                id.orElse(first.billingNpi()),
                first.claim().billingProvider().name(),
                phone,
                receiverId.orElse(payer.payerId()),
                payer.name(),
                interchange.number(),
                LocalDateTime.ofInstant(interchange.askedAt(), ZoneOffset.UTC),
                isTest);
    }
}
