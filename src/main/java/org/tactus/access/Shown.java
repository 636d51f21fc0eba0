package org.tactus.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/** What a request was shown, told by what answers it, for who records accesses. */
@RequestScoped
public class Shown {

    private Optional<Long> resources = Optional.empty();
    private Optional<Set<String>> plans = Optional.empty();

    public void resources(long count) {
        resources = Optional.of(count);
    }

    /** Whose they are. */
    public void plan(String plan) {
        plans = Optional.of(Set.of(plan));
    }

    /** One, and whose it is. */
    public void one(String plan) {
        resources(1);
        plan(plan);
    }

    /** How many; empty where nobody has said it. */
    public Optional<Long> resources() {
        return resources;
    }

    /** Empty where nobody has said it. */
    public Optional<Set<String>> plans() {
        return plans;
    }
}
