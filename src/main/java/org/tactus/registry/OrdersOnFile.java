package org.tactus.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tactus.json.StrictJson;

/** What orders on file say, for those who have a claim that gives an order's number alone. */
@ApplicationScoped
public class OrdersOnFile {

    private final OnFile onFile;

    OrdersOnFile(OnFile onFile) {
        this.onFile = onFile;
    }

    /** The version that counts; empty where nothing is on file under that number. */
    public Optional<OrderBody> find(String number) {
        return onFile.find(Kind.ORDER, number).map(entry -> StrictJson.read(entry.body(), OrderBody.class));
    }
}
