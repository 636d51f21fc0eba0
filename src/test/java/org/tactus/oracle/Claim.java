package org.tactus.oracle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A claim as it is filed: its fields are those of the JSON, null where the JSON says nothing, so that any of them can go wrong. */
public final class Claim {

    public String controlNumber;
    public String frequency;
    public String replaces;
    public String plan;
    public String benefitCategory;
    public LocalDate receivedOn;
    public Member member = new Member();
    public BillingProvider billingProvider = new BillingProvider();
    public Therapist therapist = new Therapist();
    public Facility serviceFacility;
    public Order order;
    public List<String> diagnoses = new ArrayList<>();
    public String priorAuthorization;
    public String referral;
    public String opioidContext;
    public String note;
    public List<Line> lines = new ArrayList<>();

    /** What a person does with it where it is held: {@code release}, {@code withdraw}, or null for nothing. */
    @JsonIgnore
    public String whenHeld;

    /** What was made wrong in it, or nearly, for whoever reads of a difference. */
    @JsonIgnore
    public final List<String> slips = new ArrayList<>();

    /** Who was treated. */
    public static final class Member {
        public String id;
        public String familyName;
        public String givenName;
        public LocalDate birthDate;
        public Address address;
    }

    /** Where somebody is. */
    public static final class Address {
        public String line;
        public String city;
        public String state;
        public String postalCode;

        static Address in(String state) {
            var address = new Address();
            address.line = "1 Elm St";
            address.city = "Anytown";
            address.state = state;
            address.postalCode = "00000";
            return address;
        }
    }

    /** Who bills. */
    public static final class BillingProvider {
        public String npi;
        public String taxId;
        public String name;
        public Address address;
    }

    /** Who treated. */
    public static final class Therapist {
        public String npi;
        public String familyName;
        public String givenName;
        public String taxonomy;
        public License license;
    }

    /** A license as a claim states it. */
    public static final class License {
        public String state;
        public String number;

        static License of(String state, String number) {
            var license = new License();
            license.state = state;
            license.number = number;
            return license;
        }
    }

    /** Where the massage took place. */
    public static final class Facility {
        public String name;
        public Address address;
    }

    /** An order, stated in a claim or on file. */
    public static final class Order {
        public String number;
        public Orderer orderedBy;
        public LocalDate authoredOn;
        public LocalDate signedOn;
        public LocalDate validThrough;
        public List<String> services;
        public List<String> diagnoses;
        public Integer visits;
        public String memberId;
        public String status;

        /** That nothing but a number stands there: the order on file is meant. */
        boolean isNumberAlone() {
            return number != null
                    && orderedBy == null
                    && authoredOn == null
                    && signedOn == null
                    && validThrough == null
                    && services == null
                    && diagnoses == null
                    && visits == null
                    && memberId == null
                    && status == null;
        }
    }

    /** Who ordered. */
    public static final class Orderer {
        public String npi;
        public String familyName;
        public String givenName;
        public String credential;
    }

    /** A billed service. */
    public static final class Line {
        public LocalDate serviceDate;
        public String placeOfService;
        public String code;
        public List<String> modifiers = new ArrayList<>();
        public BigDecimal minutes;
        public BigDecimal units;
        public BigDecimal charge;
        public List<Integer> diagnosisPointers = new ArrayList<>();
    }
}
