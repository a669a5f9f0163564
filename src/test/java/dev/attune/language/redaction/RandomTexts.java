package dev.attune.language.redaction;

import java.util.Random;

/** Texts that no person writes, from the pieces that rules look for. */
final class RandomTexts {
    private static final String[] PIECES = {
        "Hi",
        "Dear",
        "Anna",
        "Will",
        "Smith",
        "my name is",
        "I'm",
        "this is",
        "from",
        "Thanks,",
        "Best regards,\n",
        "- ",
        "^AB",
        "order",
        "number",
        "#",
        "is",
        "PIN",
        "password:",
        "4711",
        "12",
        "12.03.1984",
        "May",
        "5",
        "2026",
        "Baker",
        "Street",
        "221B",
        "Flat",
        "4,",
        "London",
        "NW1",
        "6XE",
        "PO Box",
        "12345",
        "card",
        "4539 1488 0343 6467",
        "GB82",
        "WEST",
        "1234 5698 7654 32",
        "DE89370400440532013000",
        "+49",
        "170",
        "(030)",
        "call",
        "joe@example.com",
        "https://a.example/x?token=1",
        "@joe",
        "www.a.com",
        "192.168.0.1",
        "sk_live_9aB3dE7fG1hJ5kL8",
        "zip",
        "CA",
        "90210",
        "Mr.",
        "J.",
        "O'Brien",
        "van",
        "the",
        ".",
        ",",
        "!",
        "\n",
        "-",
        "_",
        "/",
        ":",
        "[NAME]",
        "#ORDER#",
        "[EMAIL]",
        "Hauptstr.",
        "rue de la",
        "Paix",
        "QWERTY",
        "reference",
        "$",
        "EUR",
        "v",
        "1.2.3.4",
        "fe80::1:2a",
        "hello",
        "it",
        "'s",
        "here",
        "born",
        "'",
        "\u200b",
        "\ud83d",
        "\u00e9",
        "ref",
        "AB-",
        "X1",
        "Name:",
        "AB12",
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "7 June",
        "1 2 3 4 5",
        "0",
        "husband",
        "x",
        "soon,"
    };

    private RandomTexts() {}

    /** One to {@code most} pieces, most of them with a blank between. */
    static String ofPieces(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(5) > 0 ? " " : "");
        }
        return text.toString();
    }

    /** Any characters, many of them unpaired surrogates, right to left, invisible or beyond the basic plane. */
    static String ofCharacters(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.append((char) (Character.MIN_SURROGATE + random.nextInt(0x800)));
                case 2 -> text.append((char) (0x200b + random.nextInt(6)));
                case 3 -> text.append((char) (0x5d0 + random.nextInt(0x100)));
                case 4 -> text.appendCodePoint(0x1f600 + random.nextInt(0x50));
                case 5 -> text.append("<>&;#/[]{}`@:.-+_\n\t\"'".charAt(random.nextInt(21)));
                default -> text.append((char) (0x20 + random.nextInt(0x5f)));
            }
        }
        return text.toString();
    }
}
