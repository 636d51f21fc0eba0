package org.tactus.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is asked of a resource in a search. */
public sealed interface ResourceCondition {

    /** Carries one of the tokens. */
    record HasToken(Set<String> anyOf) implements ResourceCondition {
        public HasToken {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /** Is one of these. */
    record IsOneOf(Set<UUID> ids) implements ResourceCondition {
        public IsOneOf {
            ids = Set.copyOf(ids);
        }
    }

    /** Has a time there, and on that side of the moment. */
    record IsTimed(TimeColumn column, Side side, Instant moment) implements ResourceCondition {}

    /** Has a text of the parameter like this. */
    record HasText(String parameter, Match match, String value) implements ResourceCondition {}

    /** All of them hold. */
    record AllOf(List<ResourceCondition> conditions) implements ResourceCondition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** One of them holds; none, where there are none. */
    record AnyOf(List<ResourceCondition> conditions) implements ResourceCondition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** It doesn't hold. */
    record Not(ResourceCondition condition) implements ResourceCondition {}

    static ResourceCondition all(ResourceCondition... conditions) {
        return new AllOf(List.of(conditions));
    }

    static ResourceCondition any(Collection<ResourceCondition> conditions) {
        return conditions.size() == 1 ? conditions.iterator().next() : new AnyOf(List.copyOf(conditions));
    }

    /** What no resource fulfils. */
    static ResourceCondition none() {
        return new AnyOf(List.of());
    }

    /** Where a resource has a time. */
    enum TimeColumn {
        LAST_UPDATED("last_updated"),
        FIRST_FROM("first_from"),
        FIRST_UNTIL("first_until"),
        SECOND_FROM("second_from"),
        SECOND_UNTIL("second_until");

        private final String sql;

        TimeColumn(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** On which side of a moment. */
    enum Side {
        BEFORE("<"),
        UP_TO("<="),
        FROM(">="),
        AFTER(">");

        private final String sql;

        Side(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** How a text is compared; the case of letters doesn't count. */
    enum Match {
        BEGINNING,
        WHOLE,
        PART
    }
}
