// What the loader uses of the framework and netstandard2.0 lacks. The compiler looks for these names; nothing else is to be read here.
using System.ComponentModel;
using System.Globalization;

namespace System.Runtime.CompilerServices
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    internal static class IsExternalInit;

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property)]
    internal sealed class RequiredMemberAttribute : Attribute;

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;
    }
}

namespace ReportMetrics
{
    internal static class Framework
    {
        extension(ArgumentNullException)
        {
            public static void ThrowIfNull(object? argument)
            {
                if (argument is null)
                {
                    throw new ArgumentNullException(nameof(argument));
                }
            }
        }

        extension(ArgumentOutOfRangeException)
        {
            public static void ThrowIfNegative(int value, string? name = null) => ThrowIfGreaterThan(-value, 0);

            public static void ThrowIfGreaterThan(int value, int other)
            {
                if (value > other)
                {
                    throw new ArgumentOutOfRangeException(nameof(value), value.ToString(CultureInfo.InvariantCulture));
                }
            }
        }

        extension(char)
        {
            public static bool IsAsciiDigit(char value) => value is >= '0' and <= '9';
        }

        extension(Enum)
        {
            public static string[] GetNames<TEnum>()
                where TEnum : struct => Enum.GetNames(typeof(TEnum));
        }

        extension(string text)
        {
            public int IndexOf(char value, StringComparison comparison) => text.IndexOf(value.ToString(), comparison);

            public string Replace(string oldValue, string newValue, StringComparison comparison) => comparison == StringComparison.Ordinal
                ? text.Replace(oldValue, newValue)
                : throw new NotSupportedException();
        }
    }
}
