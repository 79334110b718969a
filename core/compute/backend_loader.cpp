// SPDX-License-Identifier: GPL-3.0-or-later
#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>

#include "core/compute/compute_backend.h"
#include "core/compute/compute_module.h"

namespace fs = std::filesystem;

namespace sightline {
namespace {

constexpr const char* kModuleName = "libsightline_compute.so";

fs::path findModule() {
  if (const char* named = std::getenv("SIGHTLINE_COMPUTE_MODULE"); named && *named) return named;
  std::error_code ec;
  const fs::path prefix = fs::read_symlink("/proc/self/exe", ec).parent_path().parent_path();
  for (const auto& folder : {prefix / "lib", prefix / "lib" / "sightline"})
    if (fs::exists(folder / kModuleName, ec)) return folder / kModuleName;
  throw Error(ErrorCode::FileNotFound, kModuleName,
              "the part of Sightline that computes was not found beside the program",
              "Reinstall Sightline, or set SIGHTLINE_COMPUTE_MODULE to the file.");
}

}  // namespace

std::unique_ptr<ComputeBackend> loadTorchBackend() {
  const fs::path module = findModule();
  // Local: LibTorch brings hundreds of libraries whose names must not meet the window's. Never closed: LibTorch does
  // not survive being unloaded.
  void* handle = ::dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!handle)
    throw Error(ErrorCode::Io, module.string(), message("cannot be loaded: {1}", Message::verbatim(::dlerror())),
                "Install Debian's package of LibTorch (libtorch1.13 in Debian 12, libtorch2.6 in Debian 13), or set up "
                "Sightline "
                "again with packaging/run.");
  const auto create = reinterpret_cast<CreateComputeBackend>(::dlsym(handle, kComputeModuleEntry));
  ComputeBackend* backend = create ? create(kComputeModuleVersion) : nullptr;
  if (!backend)
    throw Error(ErrorCode::BadFormat, module.string(), "belongs to another version of Sightline",
                "Rebuild or reinstall all of Sightline.");
  return std::unique_ptr<ComputeBackend>(backend);
}

}  // namespace sightline
