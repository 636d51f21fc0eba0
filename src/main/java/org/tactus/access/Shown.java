package org.tactus.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a request was shown, told by what answers it, for who records accesses. */
@RequestScoped
public class Shown {

    private Optional<Long> resources = Optional.empty();
    private Optional<Set<String>> plans = Optional.empty();
    private Optional<List<String>> question = Optional.empty();
    private final List<String> unsealed = new ArrayList<>();

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

    /** What was asked for, each as {@code name=value}, where the request holds more than that. */
    public void asked(List<String> alone) {
        question = Optional.of(List.copyOf(alone));
    }

    /** What was asked for beside that, where the address doesn't say it to everybody. */
    public void asked(String name, String value) {
        unsealed.add(name + "=" + value);
    }

    /** How many; empty where nobody has said it. */
    public Optional<Long> resources() {
        return resources;
    }

    /** Empty where nobody has said it. */
    public Optional<Set<String>> plans() {
        return plans;
    }

    /** Empty where it is all that the request holds. */
    public Optional<List<String>> question() {
        return question;
    }

    /** What the request holds beside its question, made readable. */
    public List<String> unsealed() {
        return List.copyOf(unsealed);
    }
}
