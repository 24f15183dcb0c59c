using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ReportMetrics.Tests;

/// <summary>What an assembly keeps for the whole process, so that one caller could disturb another.</summary>
internal static class StaticState
{
    /// <summary>
    /// Static fields that can be set anew, or whose object is made to be changed: lists, dictionaries, concurrent and other mutable collections, objects of the assembly's
    /// own types with settable fields, and arrays that callers can reach. A table in an array that stays inside the assembly counts as fixed.
    /// </summary>
    public static IEnumerable<string> MutableFields(Assembly assembly) =>
        from type in assembly.GetTypes()
        where !IsGenerated(type)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsDefined(typeof(ThreadStaticAttribute), inherit: false) // each thread has its own
        where !field.IsLiteral && !field.Name.StartsWith("<>", StringComparison.Ordinal)
        where !field.IsInitOnly || IsMutable(field)
        select $"{type.FullName}.{field.Name}";

    private static bool IsGenerated(MemberInfo type) =>
        type.Name[0] == '<' || (type.DeclaringType is { } outer && IsGenerated(outer)) || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsMutable(FieldInfo field)
    {
        Type type = field.FieldType;
        bool isReached = field.IsPublic && field.DeclaringType!.IsVisible;
        return (type.IsArray && isReached) || IsMutableCollection(type) || HasSettableFields(type);
    }

    private static bool IsMutableCollection(Type type) =>
        !type.IsInterface && !type.IsArray && type.Namespace is "System.Collections.Generic" or "System.Collections.Concurrent" or "System.Collections.ObjectModel" or "System.Text"
        && typeof(IEnumerable).IsAssignableFrom(type) && !IsFilledOnce(type);

    // Sets that are only asked: the framework has no cheaper read-only one for a few words.
    private static bool IsFilledOnce(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(HashSet<>);

    private static bool HasSettableFields(Type type) =>
        type.Assembly.GetName().Name!.StartsWith("ReportMetrics", StringComparison.Ordinal) && !type.IsEnum && !type.IsInterface
        && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(field => !field.IsInitOnly && !type.IsValueType);
}
