// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/script.h>

#include "core/base/files.h"
#include "core/compute/torch/networks/torchscript.h"
#include "tests/fuzz/targets.h"
#include "tests/sweep/written_files.h"

namespace sightline::fuzz {
namespace {

std::string archive(const std::filesystem::path& file) {
  torch::manual_seed(3);
  const auto unit = std::make_shared<torch::jit::CompilationUnit>();
  torch::jit::Module conv("__torch__.Conv", unit), net("__torch__.Net", unit);
  conv.register_parameter("weight", torch::randn({4, 3, 3, 3}), false);
  conv.define("def forward(self, x):\n  return torch.relu(torch.conv2d(x, self.weight, None, [2, 2], [1, 1]))\n");
  net.register_module("conv", conv);
  net.register_parameter("head", torch::randn({5, 4}), false);
  net.define("def forward(self, x):\n  return torch.matmul(self.conv.forward(x).mean([2, 3]), self.head.t())\n");
  net.save(file.string());
  return readTextFile(file);
}

}  // namespace

/// The directory, the names and sizes of records, the program and the pickles of an archive. What LibTorch itself
/// refuses counts as refused.
std::vector<Target> torchscriptTargets(const std::filesystem::path& scratch) {
  const auto file = scratch / "net.pt";
  return {{"torchscript", {archive(file)}, [file](const std::string& bytes) {
             sweep::put(file, bytes);
             loadTorchScript({}, 0, 32, file)->forward(torch::zeros({1, 3, 32, 32}));
           }}};
}

}  // namespace sightline::fuzz
