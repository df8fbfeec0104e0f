package org.attune.model.number;

/** What a text means as a number. */
public sealed interface NumberReading {
    /**
     * It means one number.
     *
     * @param number the number
     */
    record One(TypedNumber number) implements NumberReading {}

    /**
     * It may mean either of two numbers.
     *
     * @param first the first of them, so written that it means nothing else
     * @param second the other, likewise
     */
    record Either(String first, String second) implements NumberReading {}

    /**
     * It means no number.
     *
     * @param flaw why
     */
    record None(Flaw flaw) implements NumberReading {}

    /** Why a text is no number. */
    enum Flaw {
        /** It has another form. */
        FORM,

        /** It is the name of what is not a finite number, such as "NaN" or "Infinity". */
        NOT_FINITE,

        /** It is how a program writes a number, such as "0x1p3" or "1.5f". */
        LITERAL,

        /** It is longer than {@link NumberReader#MOST_CHARACTERS}. */
        LENGTH
    }
}
