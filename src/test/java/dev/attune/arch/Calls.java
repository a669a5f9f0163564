package dev.attune.arch;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Looks at calls, method references and fields alike: {@code System::nanoTime} is as good as a call. */
final class Calls {
    private Calls() {}

    /**
     * Uses one of the members.
     *
     * @param members as {@code java.lang.System.exit}
     */
    static ArchCondition<JavaClass> useAnyOf(String what, Set<String> members) {
        return new ArchCondition<>("use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    String member = access.getTargetOwner().getName() + "." + access.getName();
                    if (members.contains(member)) {
                        events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
                    }
                }
            }
        };
    }
}
