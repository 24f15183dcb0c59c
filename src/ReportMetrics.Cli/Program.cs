using ReportMetrics.Cli;

using CommandEnvironment environment = CommandEnvironment.OfProcess();
return await Application.RunAsync(args, environment);
