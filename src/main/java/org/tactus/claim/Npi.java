package org.tactus.claim;

/**
 * A National Provider Identifier as stated: ten digits where it is right.
 *
 * @see <a href="https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand">CMS, NPI
 *     standard</a>
 */
public record Npi(String value) {

    /** The issuer number of US health applications, which takes part in the check digit. */
    private static final String ISSUER = "80840";

    public Npi {
        value = value.strip();
    }

    /** Ten digits, the first of them 1 or 2, the last the Luhn check digit over {@code 80840} and the others. */
    public boolean isValid() {
        return value.length() == 10 && (value.charAt(0) == '1' || value.charAt(0) == '2') && isLuhn(ISSUER + value);
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
