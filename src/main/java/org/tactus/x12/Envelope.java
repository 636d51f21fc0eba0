package org.tactus.x12;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * From whom an interchange of claims is to whom, and what sets it apart from others.
 *
 * @param senderId of two to fifteen characters, as agreed with the receiver; {@code senderName} and {@code senderPhone} say whom to
 *     call about it
 * @param controlNumber from 1 to 999,999,999, another for each interchange of the sender
 * @param isTest whether the receiver should pay nothing on it
 */
public record Envelope(
        String senderId,
        String senderName,
        String senderPhone,
        String receiverId,
        String receiverName,
        int controlNumber,
        LocalDateTime moment,
        boolean isTest) {

    static final String VERSION = "005010X222A1";

    private static final int LONGEST_ID = 15;
    private static final int LONGEST_NAME = 60;
    private static final int HIGHEST_CONTROL_NUMBER = 999_999_999;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");

    /** @throws IllegalArgumentException where it can't stand in an interchange */
    public Envelope {
        senderId = checked(senderId);
        receiverId = checked(receiverId);
        if (controlNumber < 1 || controlNumber > HIGHEST_CONTROL_NUMBER) {
            throw new IllegalArgumentException("a control number has one to nine digits");
        }
    }

    private static String checked(String id) {
        var legal = LegalText.of(id);
        if (legal.length() < 2 || legal.length() > LONGEST_ID) {
            throw new IllegalArgumentException("an id of sender or receiver has two to fifteen characters");
        }
        return legal;
    }

    Segment isa() {
        return Segment.of(
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                "ZZ",
                padded(senderId),
                "ZZ",
                padded(receiverId),
                SHORT_DAY.format(moment),
                MINUTE.format(moment),
                "^",
                "00501",
                interchangeNumber(),
                "0",
                isTest ? "T" : "P",
                ":");
    }

    Segment iea(int groups) {
        return Segment.of("IEA", String.valueOf(groups), interchangeNumber());
    }

    Segment gs() {
        return Segment.of(
                "GS",
                "HC",
                senderId,
                receiverId,
                DAY.format(moment),
                MINUTE.format(moment),
                String.valueOf(controlNumber),
                "X",
                VERSION);
    }

    Segment ge(int sets) {
        return Segment.of("GE", String.valueOf(sets), String.valueOf(controlNumber));
    }

    /** The beginning of a transaction set, through loops 1000A and 1000B. */
    List<Segment> beginningOfSet(int number) {
        return List.of(
                Segment.of("ST", "837", setNumber(number), VERSION),
                Segment.of(
                        "BHT",
                        "0019",
                        "00",
                        controlNumber + "-" + number,
                        DAY.format(moment),
                        MINUTE.format(moment),
                        "CH"),
                name("41", senderName, senderId),
                Segment.of("PER", "IC", LegalText.of(senderName, LONGEST_NAME), "TE", senderPhone),
                name("40", receiverName, receiverId));
    }

    static Segment endOfSet(int number, int segments) {
        return Segment.of("SE", String.valueOf(segments), setNumber(number));
    }

    private static Segment name(String role, String name, String id) {
        return Segment.of("NM1", role, "2", LegalText.of(name, LONGEST_NAME), "", "", "", "", "46", id);
    }

    private String interchangeNumber() {
        return String.format("%09d", controlNumber);
    }

    private static String setNumber(int number) {
        return String.format("%04d", number);
    }

    private static String padded(String id) {
        return String.format("%-15s", id);
    }
}
