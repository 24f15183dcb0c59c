using System.Reflection;
using System.Text;

namespace ReportMetrics.Tests;

/// <summary>What an assembly offers to others, as text that can be approved.</summary>
internal static class PublicApi
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Every public type with its public and protected members, in ordinal order.</summary>
    public static string Describe(Assembly assembly)
    {
        StringBuilder surface = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            surface.Append(Kind(type)).Append(' ').Append(NameOf(type)).Append(Bases(type)).Append('\n');
            foreach (string member in Members(type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                surface.Append("    ").Append(member).Append('\n');
            }
        }

        return surface.ToString();
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return "";
        }

        IEnumerable<Type> bases = type.GetInterfaces();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            bases = bases.Prepend(parent);
        }

        string names = string.Join(", ", bases.Select(NameOf).Order(StringComparer.Ordinal));
        return names.Length > 0 ? $" : {names}" : "";
    }

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<string> fields = type.GetFields(Declared).Where(f => (f.IsPublic || f.IsFamily) && !f.IsSpecialName)
            .Select(f => type.IsEnum ? $"{f.Name} = {Convert.ToInt64(f.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}" : $"{NameOf(f.FieldType)} {f.Name}");
        IEnumerable<string> constructors = type.GetConstructors(Declared).Where(IsVisible)
            .Select(c => $"new({Parameters(c)})");
        IEnumerable<string> properties = type.GetProperties(Declared)
            .Where(p => p.GetAccessors(nonPublic: true).Any(IsVisible))
            .Select(p => $"{Modifier(p.GetAccessors(nonPublic: true)[0])}{Annotated(Nullability.Create(p))} {p.Name} {{ {Accessors(p)}}}");
        IEnumerable<string> methods = type.GetMethods(Declared).Where(m => IsVisible(m) && m.Name[0] != '<' && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)))
            .Select(m => $"{Modifier(m)}{Annotated(Nullability.Create(m.ReturnParameter))} {m.Name}({Parameters(m)})");
        return fields.Concat(constructors).Concat(properties).Concat(methods);
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifier(MethodInfo method) =>
        method.IsStatic ? "static " : method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "";

    private static string Accessors(PropertyInfo property)
    {
        string get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
        if (property.SetMethod is not { } setter || !IsVisible(setter))
        {
            return get;
        }

        bool init = setter.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name.Equals("IsExternalInit", StringComparison.Ordinal));
        return get + (init ? "init; " : "set; ");
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{Annotated(Nullability.Create(p))} {p.Name}{(p.HasDefaultValue ? " = …" : "")}"));

    private static string Annotated(NullabilityInfo info) =>
        !(info.Type.GetElementType() ?? info.Type).IsValueType && NullabilityState.Nullable == (info.ReadState == NullabilityState.Unknown ? info.WriteState : info.ReadState)
            ? $"{NameOf(info.Type)}?"
            : NameOf(info.Type);

    private static string NameOf(Type type)
    {
        if (type.IsByRef)
        {
            return $"ref {NameOf(type.GetElementType()!)}";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{NameOf(value)}?";
        }

        if (type.IsArray)
        {
            return $"{NameOf(type.GetElementType()!)}[]";
        }

        string name = type.IsNested && !type.IsGenericParameter ? $"{NameOf(type.DeclaringType!)}.{type.Name}"
            : type.Namespace?.StartsWith("ReportMetrics", StringComparison.Ordinal) == true && !type.IsGenericParameter ? type.FullName ?? type.Name
            : type.Name;
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : $"{name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
    }
}
