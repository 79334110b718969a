// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <memory>

#include "app/commands/command.h"
#include "app/commands/progress_line.h"
#include "core/dataset/dataset.h"
#include "core/demo/demo_dataset.h"

namespace sightline {

void addDemoCommand(CLI::App& app, CommandAction& chosen) {
  auto* command = app.add_subcommand("demo", "Write the demo's images, masks and manifest into a folder");
  auto folder = std::make_shared<std::string>();
  command->add_option("DIR", *folder, "Folder to write; created if it does not exist")->required();
  command->callback([&chosen, folder] {
    chosen = [folder](const Console& console) {
      ProgressLine line(console);
      writeDemoDataset(*folder, [&](const Progress& p) {
        throwIfStopped(console.stop());
        line.show(p.fraction, p.stage);
      });
      line.finish();
      const Dataset data = openDataset(*folder);
      console.result({{"folder", std::filesystem::absolute(*folder).lexically_normal().string()},
                      {"name", data.name},
                      {"images", data.items.size()},
                      {"classes", data.classes},
                      {"annotators", data.annotators},
                      {"simulated_annotators", data.simulatedAnnotators}},
                     message("Wrote {1} images with masks of {2} simulated people into {3}.", data.items.size(),
                             data.annotators, *folder));
      return ExitCode::Done;
    };
  });
}

}  // namespace sightline
