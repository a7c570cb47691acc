// A doorway: the process is made ready, run() does the rest.
#include "process.h"
#include "run.h"

int main(int argc, char** argv) {
  plan::tool::prepare_process();
  plan::tool::Console console = plan::tool::real_console();
  int status =
      plan::tool::run(plan::tool::Args(argv + (argc > 0 ? 1 : 0), argv + argc), console);
  // Output that is lost is worse than problems found, but no excuse for a bug.
  if (!plan::tool::flush_output(console) && status != plan::tool::kBug) {
    status = plan::tool::kCannot;
  }
  return status;
}
